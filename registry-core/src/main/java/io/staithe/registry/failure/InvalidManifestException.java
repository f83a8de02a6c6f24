package io.staithe.registry.failure;

/** The bytes are no manifest that can be kept. */
public final class InvalidManifestException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final String reason;

    /**
     * Creates the failure.
     *
     * @param reason what is wrong, as half a sentence
     */
    public InvalidManifestException(String reason) {
        super("The manifest is invalid: " + reason);
        this.reason = reason;
    }

    /**
     * What is wrong, as half a sentence.
     *
     * @return what is wrong, as half a sentence
     */
    public String reason() {
        return reason;
    }
}
