package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;

/** The bytes of a layer do not have the digest that the caller gave; they were not kept. */
public final class InvalidLayerException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final Digest expected;
    private final Digest actual;

    /**
     * Creates the failure.
     *
     * @param expected the digest the caller gave
     * @param actual the digest of the received bytes
     */
    public InvalidLayerException(Digest expected, Digest actual) {
        super("The layer has the digest " + actual + ", not " + expected);
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
