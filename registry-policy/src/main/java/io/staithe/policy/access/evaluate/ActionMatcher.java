package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.match.ActionPattern;
import java.util.List;
import java.util.Optional;

/** The actions of a statement. Immutable and thread-safe. */
final class ActionMatcher {
    private final boolean negated;
    private final List<ActionPattern> patterns;

    private ActionMatcher(boolean negated, List<ActionPattern> patterns) {
        this.negated = negated;
        this.patterns = patterns;
    }

    static ActionMatcher of(Optional<Patterns> actions) {
        return new ActionMatcher(
                actions.map(Patterns::negated).orElse(false),
                actions.map(Patterns::values).orElse(List.of()).stream()
                        .map(text -> ActionPattern.compile(text.value()))
                        .toList());
    }

    boolean matches(String action) {
        for (ActionPattern pattern : patterns) {
            if (pattern.matches(action)) {
                return !negated;
            }
        }
        return negated;
    }
}
