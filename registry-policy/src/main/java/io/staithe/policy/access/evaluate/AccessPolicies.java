package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.PolicyKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * All the policies that stand between a caller and a resource, in their layers. Immutable and thread-safe.
 *
 * <p>The sets are compiled already, so that putting them together costs nothing: keep a set for each role, repository and
 * level of the organisation, and make one of these for each question, or keep it too. A layer that is not given does not
 * constrain. Source: IAM, "Policy evaluation logic".
 */
public final class AccessPolicies {
    private final Map<Layer, List<PolicySet>> layers;
    private final boolean resourceIsTrust;

    private AccessPolicies(Map<Layer, List<PolicySet>> layers) {
        this.layers = new EnumMap<>(layers);
        this.resourceIsTrust = layer(Layer.RESOURCE).stream()
                .flatMap(set -> set.policies().stream())
                .anyMatch(policy -> policy.kind() == PolicyKind.ROLE_TRUST);
    }

    /**
     * Begins without any layer.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Begins with these layers.
     *
     * @return a builder
     */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.layers.putAll(layers);
        return builder;
    }

    /**
     * Decides a request. Never throws: where something goes wrong, a context that fails for example, it denies.
     *
     * @param request the question
     * @return the answer, which can explain itself
     */
    public Decision decide(AccessRequest request) {
        return new Evaluation(this, request).decide();
    }

    /** The sets of a layer: one a level of the organisation, or one; none where the layer is not given. */
    List<PolicySet> layer(Layer layer) {
        return layers.getOrDefault(layer, List.of());
    }

    /** Whether the policy of the resource says who may assume a role. */
    boolean resourceIsTrust() {
        return resourceIsTrust;
    }

    /** Collects layers. Not thread-safe; what it builds is. */
    public static final class Builder {
        private final Map<Layer, List<PolicySet>> layers = new EnumMap<>(Layer.class);

        private Builder() {}

        /**
         * Service control policies on the way from the root of the caller's organisation to its account. Every level must
         * allow, so one without policies denies everything.
         *
         * @param levels root first
         * @return this
         */
        public Builder serviceControl(List<PolicySet> levels) {
            return put(Layer.SERVICE_CONTROL, levels);
        }

        /**
         * Resource control policies on the way from the root of the resource's organisation to its account. Only what they
         * deny counts: each level allows everything else.
         *
         * @param levels root first
         * @return this
         */
        public Builder resourceControl(List<PolicySet> levels) {
            return put(Layer.RESOURCE_CONTROL, levels);
        }

        /**
         * The policies of the VPC endpoint that the request came through.
         *
         * @param policies must allow
         * @return this
         */
        public Builder endpoint(PolicySet policies) {
            return put(Layer.VPC_ENDPOINT, List.of(policies));
        }

        /**
         * The policy of the resource; for ECR that of the repository together with that of the registry.
         *
         * @param policies what the resource says
         * @return this
         */
        public Builder resource(PolicySet policies) {
            return put(Layer.RESOURCE, List.of(policies));
        }

        /**
         * The policies of the user and its groups, or of the role.
         *
         * @param policies what the caller brings
         * @return this
         */
        public Builder identity(PolicySet policies) {
            return put(Layer.IDENTITY, List.of(policies));
        }

        /**
         * The permissions boundary of the user or role.
         *
         * @param policies the most that the caller may do
         * @return this
         */
        public Builder boundary(PolicySet policies) {
            return put(Layer.BOUNDARY, List.of(policies));
        }

        /**
         * The policies passed when the session began, inline and managed.
         *
         * @param policies the most that the session may do
         * @return this
         */
        public Builder session(PolicySet policies) {
            return put(Layer.SESSION, List.of(policies));
        }

        /**
         * Ends it; the builder can be used on.
         *
         * @return the layers
         */
        public AccessPolicies build() {
            return new AccessPolicies(layers);
        }

        private Builder put(Layer layer, List<PolicySet> sets) {
            layers.put(layer, List.copyOf(sets));
            return this;
        }
    }
}
