package io.staithe.registry.digest;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Some bytes that nobody changes.
 *
 * <p>Immutable, as long as whoever {@linkplain #wrapping wrapped} an array leaves it alone. Equal when the bytes are.
 */
public final class Content {
    private static final Content EMPTY = new Content(new byte[0]);

    private final byte[] bytes;

    private Content(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A copy of an array.
     *
     * @param bytes the bytes
     * @return their content
     */
    public static Content copyOf(byte[] bytes) {
        return new Content(bytes.clone());
    }

    /**
     * An array itself, which nobody changes from now on.
     *
     * @param bytes the bytes
     * @return their content
     */
    public static Content wrapping(byte[] bytes) {
        return new Content(bytes);
    }

    /**
     * No bytes.
     *
     * @return content of length 0
     */
    public static Content empty() {
        return EMPTY;
    }

    /**
     * How many bytes there are.
     *
     * @return the number of bytes
     */
    public int length() {
        return bytes.length;
    }

    /**
     * The bytes, for reading.
     *
     * @return a stream from the first byte to the last
     */
    public InputStream stream() {
        return new ByteArrayInputStream(bytes);
    }

    /**
     * A copy of the bytes.
     *
     * @return a new array
     */
    public byte[] toArray() {
        return bytes.clone();
    }

    /**
     * The digest of the bytes.
     *
     * @param algorithm under which algorithm
     * @return the digest
     */
    public Digest digest(DigestAlgorithm algorithm) {
        return algorithm.digest(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Content that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The number of bytes. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
