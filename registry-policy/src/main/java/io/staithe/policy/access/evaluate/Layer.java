package io.staithe.policy.access.evaluate;

import java.util.List;
import java.util.Optional;

/**
 * Where policies stand between a caller and a resource. The order is that in which a denial is reported where several
 * layers deny. Source: IAM, "Policy evaluation logic" and "Troubleshoot access denied error messages".
 */
public enum Layer {
    /** Service control policies, by level of the organisation. */
    SERVICE_CONTROL("service control policy", "a service control policy"),
    /** Resource control policies, by level of the organisation. */
    RESOURCE_CONTROL("resource control policy", "a resource control policy"),
    /** Policies of the VPC endpoint that the request came through. */
    VPC_ENDPOINT("VPC endpoint policy", "a VPC endpoint policy"),
    /** The policy of the resource: a repository's, a registry's, or who may assume a role. */
    RESOURCE("resource-based policy", "a resource-based policy"),
    /** The policies of the user and its groups, or of the role. */
    IDENTITY("identity-based policy", "an identity-based policy"),
    /** The permissions boundary of the user or role. */
    BOUNDARY("permissions boundary", "a permissions boundary"),
    /** The policies passed when the session began. */
    SESSION("session policy", "a session policy");

    /** All of them, in the order in which a denial is looked for. */
    static final List<Layer> IN_ORDER = List.of(values());

    /** Those that must allow whoever asks, and grant nothing; what no resource control policy denies, they all allow. */
    static final List<Layer> GUARDRAILS = List.of(SERVICE_CONTROL, VPC_ENDPOINT);

    private final String title;
    private final String anyOf;
    private final Optional<Layer> asOptional;

    Layer(String title, String anyOf) {
        this.title = title;
        this.anyOf = anyOf;
        this.asOptional = Optional.of(this);
    }

    /**
     * What AWS calls a policy of this layer.
     *
     * @return its name in the singular, without an article
     */
    public String title() {
        return title;
    }

    /** With an article. */
    String anyOf() {
        return anyOf;
    }

    Optional<Layer> asOptional() {
        return asOptional;
    }

    /** The sets of this layer that hold for a kind of caller: one a level, or one, or none. */
    List<PolicySet> sets(AccessPolicies policies, CallerKind caller) {
        boolean holds = switch (this) {
            case SERVICE_CONTROL -> caller.isUnderServiceControl();
            case RESOURCE_CONTROL -> caller.isUnderResourceControl();
            case VPC_ENDPOINT, RESOURCE -> true;
            case IDENTITY -> caller.hasAccount() && caller != CallerKind.ROOT;
            case BOUNDARY, SESSION -> caller.mayBeLimited();
        };
        return holds ? policies.layer(this) : List.of();
    }
}
