package io.staithe.policy.access.parse;

/** Which principals the statements of a kind name. */
enum Whom {
    /** None: the policy is attached to its principal. */
    NOBODY,
    /** Those of Principal, or all but those of NotPrincipal. */
    LISTED,
    /** Those of Principal only. */
    NAMED,
    /** A lone star only. */
    STAR
}
