package io.staithe.policy.access.evaluate;

import java.util.Optional;

/**
 * Nothing allows it, or something went wrong. Immutable and thread-safe.
 *
 * @param request what was asked
 * @param policies what it was decided by
 * @param layer which does not allow; empty where something went wrong, or the resource is AWS's own, which nobody changes
 * @param failure what went wrong
 */
public record ImplicitlyDenied(
        AccessRequest request, AccessPolicies policies, Optional<Layer> layer, Optional<RuntimeException> failure)
        implements Decision {
    @Override
    public Optional<StatementReference> statement() {
        return Optional.empty();
    }

    @Override
    public Optional<NearMiss> nearestMiss() {
        return layer.flatMap(silent -> NearMiss.nearest(policies, request, silent));
    }

    @Override
    public String reason() {
        return layer.map(silent -> "No " + silent.title() + " allows it.")
                .orElse(
                        failure.isPresent()
                                ? "It could not be decided: something went wrong."
                                : "The resource is AWS's own, and nobody else changes it.");
    }
}
