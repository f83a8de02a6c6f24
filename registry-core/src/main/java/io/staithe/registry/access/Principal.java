package io.staithe.registry.access;

/**
 * Who calls.
 *
 * <p>Immutable. The name stands in the history of tags and in messages; it is no secret.
 *
 * @param name how the caller is named, for example a user name or an ARN
 */
public record Principal(String name) {
    private static final Principal EMBEDDER = new Principal("embedder");
    private static final Principal ANONYMOUS = new Principal("anonymous");

    /**
     * The program that embeds the registry.
     *
     * @return the principal of calls that go through no protocol
     */
    public static Principal embedder() {
        return EMBEDDER;
    }

    /**
     * Somebody who gave no name.
     *
     * @return the principal of calls without credentials
     */
    public static Principal anonymous() {
        return ANONYMOUS;
    }
}
