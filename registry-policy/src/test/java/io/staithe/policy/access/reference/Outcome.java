package io.staithe.policy.access.reference;

/** The three ways in which a request can be answered. */
public enum Outcome {
    ALLOWED,
    IMPLICIT_DENY,
    EXPLICIT_DENY
}
