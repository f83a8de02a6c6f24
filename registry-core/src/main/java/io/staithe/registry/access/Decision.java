package io.staithe.registry.access;

/** What {@link AccessControl} says. */
public sealed interface Decision {
    /** The call may go on. */
    record Allowed() implements Decision {}

    /**
     * The call may not go on.
     *
     * @param because why, as the caller may see it; may be empty
     */
    record Denied(String because) implements Decision {}
}
