package io.staithe.registry.failure;

/** A store failed; the caller did nothing wrong and may try again. The message names no path and no secret. */
public final class ServerException extends RegistryException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param what what could not be done, as a sentence for the caller
     * @param cause what went wrong, for the log
     */
    public ServerException(String what, Throwable cause) {
        super(what, cause);
    }
}
