package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong. */
final class Problems {
    private final List<PolicyProblem> found = new ArrayList<>();

    void add(ValidationRule rule, Position at, String reason, String explanation) {
        found.add(new PolicyProblem(rule, at, reason, explanation));
    }

    /** Ends a phase: brings what was found in the order of the text. */
    void sort() {
        found.sort(Comparator.comparing(PolicyProblem::at).thenComparing(PolicyProblem::rule));
    }

    /** Adds what another phase found behind what was found here. */
    void append(Problems later) {
        found.addAll(later.found);
    }

    InvalidLifecyclePolicyException refusal() {
        return new InvalidLifecyclePolicyException(found);
    }

    void throwIfAny() {
        if (!found.isEmpty()) {
            throw refusal();
        }
    }
}
