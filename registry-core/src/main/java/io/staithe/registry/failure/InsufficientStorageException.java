package io.staithe.registry.failure;

/** The store is nearly full: pushes are refused, pulls go on. */
public final class InsufficientStorageException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final long freeBytes;
    private final long reservedBytes;

    /**
     * Creates the failure.
     *
     * @param freeBytes how many bytes are free
     * @param reservedBytes how many bytes the store keeps free
     */
    public InsufficientStorageException(long freeBytes, long reservedBytes) {
        super("The store has " + freeBytes + " bytes free and keeps " + reservedBytes + " in reserve");
        this.freeBytes = freeBytes;
        this.reservedBytes = reservedBytes;
    }

    /**
     * How many bytes are free.
     *
     * @return how many bytes are free
     */
    public long freeBytes() {
        return freeBytes;
    }

    /**
     * How many bytes the store keeps free.
     *
     * @return how many bytes the store keeps free
     */
    public long reservedBytes() {
        return reservedBytes;
    }
}
