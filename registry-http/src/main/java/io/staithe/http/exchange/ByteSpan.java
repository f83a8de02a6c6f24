package io.staithe.http.exchange;

/**
 * Some bytes of a representation, at least one.
 *
 * @param first the first byte, from 0
 * @param last the last byte, itself included
 */
public record ByteSpan(long first, long last) {

    /** Refuses what holds no byte. */
    public ByteSpan {
        if (first < 0 || last < first) {
            throw new IllegalArgumentException("no bytes: " + first + "-" + last);
        }
    }

    /**
     * How many bytes.
     *
     * @return the number of bytes
     */
    public long length() {
        return last - first + 1;
    }

    /**
     * The value of {@code Content-Range} for these bytes.
     *
     * @param size the size of the whole
     * @return for example {@code bytes 0-9/100}
     */
    public String contentRange(long size) {
        return "bytes " + first + "-" + last + "/" + size;
    }
}
