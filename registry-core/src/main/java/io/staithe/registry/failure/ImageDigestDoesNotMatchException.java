package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;

/** The manifest's bytes do not have the digest that the caller gave. */
public final class ImageDigestDoesNotMatchException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Digest expected;
    private final Digest actual;

    /**
     * Creates the failure.
     *
     * @param expected the digest the caller gave
     * @param actual the digest of the received bytes
     */
    public ImageDigestDoesNotMatchException(Digest expected, Digest actual) {
        super("The manifest has the digest " + actual + ", not " + expected);
        this.expected = expected;
        this.actual = actual;
    }

    /**
     * The digest the caller gave.
     *
     * @return the digest the caller gave
     */
    public Digest expected() {
        return expected;
    }

    /**
     * The digest of the received bytes.
     *
     * @return the digest of the received bytes
     */
    public Digest actual() {
        return actual;
    }
}
