package io.staithe.policy.access.evaluate;

import java.util.Optional;

/**
 * A statement denies it, whatever else allows. Immutable and thread-safe.
 *
 * @param request what was asked
 * @param policies what it was decided by
 * @param layer where the statement stands
 * @param statement the statement
 */
public record ExplicitlyDenied(
        AccessRequest request, AccessPolicies policies, Optional<Layer> layer, Optional<StatementReference> statement)
        implements Decision {
    @Override
    public String reason() {
        return "A statement of " + layer.map(Layer::anyOf).orElse("a policy") + " denies it.";
    }
}
