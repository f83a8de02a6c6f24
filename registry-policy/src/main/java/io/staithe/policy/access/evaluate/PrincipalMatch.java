package io.staithe.policy.access.evaluate;

/**
 * How a resource's policy names a caller; the stronger the later. It decides which silences of the caller's own policies a
 * grant overcomes within one account. Source: IAM, "Evaluating identity-based policies with resource-based policies".
 */
public enum PrincipalMatch {
    /** Not at all. */
    NONE,
    /** By account: the caller's own policies must allow as well. */
    ACCOUNT,
    /** By the role or user behind the session: boundary and session policies must still allow. */
    PARENT,
    /** As one of everyone. */
    WILD,
    /** As itself. */
    DIRECT;

    /** Whether a grant of this strength needs no identity-based policy. */
    boolean standsAlone() {
        return this == DIRECT || this == WILD || this == PARENT;
    }

    /** Whether a grant of this strength needs no boundary and no session policy either. */
    boolean passesBoundary() {
        return this == DIRECT || this == WILD;
    }
}
