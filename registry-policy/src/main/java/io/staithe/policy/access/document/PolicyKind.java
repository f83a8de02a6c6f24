package io.staithe.policy.access.document;

/** What a policy is attached to; each kind has rules and a size limit of its own. */
public enum PolicyKind {
    /** To a user, group or role. */
    IDENTITY("identity-based policy"),
    /** To a user or role, as the most it may ever do. */
    BOUNDARY("permissions boundary"),
    /** Passed along when a session begins. */
    SESSION("session policy"),
    /** To a resource of any service. */
    RESOURCE("resource-based policy"),
    /** To an ECR repository. */
    ECR_REPOSITORY("ECR repository policy"),
    /** To an ECR registry. */
    ECR_REGISTRY("ECR registry policy"),
    /** To a role: who may assume it. */
    ROLE_TRUST("role trust policy"),
    /** To an account or the organisational units above it: what its callers may at most do. */
    SERVICE_CONTROL("service control policy"),
    /** To an account or the organisational units above it: what may at most be done to its resources. */
    RESOURCE_CONTROL("resource control policy"),
    /** To a VPC endpoint. */
    VPC_ENDPOINT("VPC endpoint policy");

    private final String title;

    PolicyKind(String title) {
        this.title = title;
    }

    /**
     * What AWS calls it in a sentence.
     *
     * @return its name in the singular, without an article
     */
    public String title() {
        return title;
    }

    /**
     * Whether its statements name principals.
     *
     * @return true for policies attached to what is acted on, or to the way there
     */
    public boolean hasPrincipals() {
        return switch (this) {
            case IDENTITY, BOUNDARY, SESSION, SERVICE_CONTROL -> false;
            default -> true;
        };
    }
}
