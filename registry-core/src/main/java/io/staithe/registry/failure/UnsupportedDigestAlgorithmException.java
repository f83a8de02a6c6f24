package io.staithe.registry.failure;

/** Content cannot be stored under that digest algorithm. */
public final class UnsupportedDigestAlgorithmException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final String algorithm;

    /**
     * Creates the failure.
     *
     * @param algorithm the algorithm asked for
     */
    public UnsupportedDigestAlgorithmException(String algorithm) {
        super("Content cannot be stored under the digest algorithm '" + algorithm + "'");
        this.algorithm = algorithm;
    }

    /**
     * The algorithm asked for.
     *
     * @return the algorithm asked for
     */
    public String algorithm() {
        return algorithm;
    }
}
