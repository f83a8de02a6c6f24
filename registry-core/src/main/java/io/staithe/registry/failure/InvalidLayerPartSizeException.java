package io.staithe.registry.failure;

/** A part did not have the length it was announced with; nothing of it was kept. */
public final class InvalidLayerPartSizeException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final long expectedBytes;
    private final long actualBytes;

    /**
     * Creates the failure.
     *
     * @param expectedBytes the announced length
     * @param actualBytes how many bytes came, or a number above the announced where there were more
     */
    public InvalidLayerPartSizeException(long expectedBytes, long actualBytes) {
        super("The part was announced with " + expectedBytes + " bytes and had " + actualBytes);
        this.expectedBytes = expectedBytes;
        this.actualBytes = actualBytes;
    }

    /**
     * The announced length.
     *
     * @return the announced length
     */
    public long expectedBytes() {
        return expectedBytes;
    }

    /**
     * How many bytes came, or a number above the announced where there were more.
     *
     * @return how many bytes came, or a number above the announced where there were more
     */
    public long actualBytes() {
        return actualBytes;
    }
}
