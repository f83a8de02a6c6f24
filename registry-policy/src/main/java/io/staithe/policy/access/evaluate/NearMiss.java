package io.staithe.policy.access.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A statement that would allow a request, were it not for what is named here. Immutable.
 *
 * @param statement the statement
 * @param mismatches what keeps it from applying, at least one
 */
public record NearMiss(StatementReference statement, List<Mismatch> mismatches) {
    private static final int AN_ELEMENT = 100;

    /** Copies the list. */
    public NearMiss {
        mismatches = List.copyOf(mismatches);
    }

    /**
     * Of the statements of a layer that allow: the first of those with the least in the way. A level of which one applies
     * misses nothing, so that none of its statements is meant; and where the context fails now, nothing can be told.
     */
    static Optional<NearMiss> nearest(AccessPolicies policies, AccessRequest request, Layer layer) {
        try {
            return layer.sets(policies, request.caller().kind()).stream()
                    .map(set -> allows(set, request))
                    .filter(allows ->
                            allows.stream().noneMatch(miss -> miss.mismatches().isEmpty()))
                    .flatMap(List::stream)
                    .min(Comparator.comparingInt(NearMiss::distance));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static List<NearMiss> allows(PolicySet set, AccessRequest request) {
        return set.statements().stream()
                .filter(statement -> !statement.denies())
                .map(statement -> of(statement, request))
                .toList();
    }

    private static NearMiss of(CompiledStatement statement, AccessRequest request) {
        List<Mismatch> mismatches = new ArrayList<>();
        if (!statement.matchesAction(request.action())) {
            mismatches.add(new Mismatch.OtherAction());
        }
        // A boundary matters to statements that deny only.
        if (statement.matchPrincipal(request.caller(), false) == PrincipalMatch.NONE) {
            mismatches.add(new Mismatch.OtherPrincipal());
        }
        if (!statement.matchesResource(request)) {
            mismatches.add(new Mismatch.OtherResource());
        }
        statement.conditions().unmet(request).forEach(unmet -> mismatches.add(new Mismatch.UnmetCondition(unmet)));
        return new NearMiss(statement.reference().orElseThrow(), mismatches);
    }

    /** An element is further away than any number of conditions. */
    private int distance() {
        return mismatches.stream()
                .mapToInt(mismatch -> mismatch instanceof Mismatch.UnmetCondition ? 1 : AN_ELEMENT)
                .sum();
    }
}
