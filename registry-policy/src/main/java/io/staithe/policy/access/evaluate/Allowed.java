package io.staithe.policy.access.evaluate;

import java.util.Optional;

/**
 * The caller may. Immutable and thread-safe.
 *
 * @param request what was asked
 * @param policies what it was decided by
 * @param layer whose grant was enough, or across accounts {@link Layer#RESOURCE}, where both must grant; empty where no
 *     policy was needed
 * @param statement the granting statement of that layer; empty for root, who needs none
 */
public record Allowed(
        AccessRequest request, AccessPolicies policies, Optional<Layer> layer, Optional<StatementReference> statement)
        implements Decision {
    @Override
    public String reason() {
        if (layer.isEmpty()) {
            return "Every signed caller may ask who it is.";
        }
        return statement.isEmpty()
                ? "The root user of an account may do everything in it."
                : "A statement of " + layer.get().anyOf() + " allows it.";
    }
}
