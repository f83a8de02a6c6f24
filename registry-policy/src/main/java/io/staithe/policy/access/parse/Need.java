package io.staithe.policy.access.parse;

/** Whether an element must be, may be, or must not be there. */
enum Need {
    REQUIRED,
    OPTIONAL,
    FORBIDDEN
}
