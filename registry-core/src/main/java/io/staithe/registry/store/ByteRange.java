package io.staithe.registry.store;

/**
 * Some bytes of a blob.
 *
 * @param offset the first byte, from 0
 * @param length how many bytes, at least 0
 */
public record ByteRange(long offset, long length) {

    /** Refuses negative numbers. */
    public ByteRange {
        if (offset < 0 || length < 0) {
            throw new IllegalArgumentException("a range has no negative offset or length: " + offset + ", " + length);
        }
    }

    /**
     * All bytes of a blob.
     *
     * @param size the blob's size
     * @return the range from its first byte to its last
     */
    public static ByteRange all(long size) {
        return new ByteRange(0, size);
    }
}
