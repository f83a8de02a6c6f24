package io.staithe.policy.access.evaluate;

/** Who asks; each kind meets other layers. Source: IAM, "Policy evaluation logic". */
public enum CallerKind {
    /** The root user of an account: may do everything in it that no guardrail or resource denies. */
    ROOT,
    /** An IAM user with long-lived keys. */
    USER,
    /** A role itself, for questions about it; those who use it have sessions. */
    ROLE,
    /** A session of a role, however it came to be. */
    ROLE_SESSION,
    /** A session of a role that belongs to a service: beyond service and resource control policies. */
    SERVICE_LINKED_ROLE,
    /** A session of {@code GetFederationToken}: has at most what its session policies pass on. */
    FEDERATED_USER,
    /** Not signed, but vouched for by an identity provider: whoever calls {@code AssumeRoleWithWebIdentity}. */
    IDENTITY_PROVIDER,
    /** An AWS service that acts as itself. */
    SERVICE,
    /** Nobody in particular. */
    ANONYMOUS;

    /** Whether it belongs to an account, and so has policies of its own. */
    boolean hasAccount() {
        return this != IDENTITY_PROVIDER && this != SERVICE && this != ANONYMOUS;
    }

    /** Whether service control policies hold for it. */
    boolean isUnderServiceControl() {
        return hasAccount() && this != SERVICE_LINKED_ROLE;
    }

    /** Whether resource control policies hold for it. */
    boolean isUnderResourceControl() {
        return this != SERVICE_LINKED_ROLE;
    }

    /** Whether a boundary and session policies limit it. */
    boolean mayBeLimited() {
        return this == USER || this == ROLE || this == ROLE_SESSION || this == FEDERATED_USER;
    }
}
