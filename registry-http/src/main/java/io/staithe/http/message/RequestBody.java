package io.staithe.http.message;

import java.io.InputStream;
import java.util.Objects;

/**
 * The body of a request as it comes in: counted, and never taken for complete where it is cut off.
 *
 * <p>One a request, used by one thread.
 */
public abstract class RequestBody extends InputStream {
    /** The length of a body that says itself where it ends. */
    public static final long UNKNOWN = Long.MAX_VALUE;

    private static final int DRAIN_BYTES = 8 << 20;
    private static final int BUFFER = 64 << 10;

    private long remaining;

    /**
     * A body that begins now.
     *
     * @param length its length, or {@link #UNKNOWN}
     */
    protected RequestBody(long length) {
        this.remaining = length;
    }

    /**
     * Takes bytes from the wire.
     *
     * @param bytes where to
     * @param offset the index of the first
     * @param length how many at most, at least one
     * @return how many, or -1 where no more come
     * @throws ConnectionLostException where reading fails
     */
    protected abstract int fill(byte[] bytes, int offset, int length) throws ConnectionLostException;

    @Override
    public final int read() throws ConnectionLostException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public final int read(byte[] bytes, int offset, int length) throws ConnectionLostException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        boolean measured = remaining != UNKNOWN;
        int read = fill(bytes, offset, (int) Math.min(length, remaining));
        if (read >= 0) {
            remaining -= measured ? read : 0;
        } else if (measured) {
            throw new ConnectionLostException("the body ended early");
        } else {
            remaining = 0;
        }
        return read;
    }

    /**
     * Whether nothing is left to be read.
     *
     * @return whether the end was seen
     */
    public final boolean isAtEnd() {
        return remaining == 0;
    }

    /**
     * Whether more is to come than we would read only to throw it away.
     *
     * @return whether that is known
     */
    public final boolean isTooLongToDrain() {
        return remaining != UNKNOWN && remaining > DRAIN_BYTES;
    }

    /**
     * Reads on where the handler stopped, up to a bound: a client that is still sending would otherwise find its
     * connection reset, and the answer lost with it.
     *
     * @throws ConnectionLostException where reading fails
     */
    protected final void discard() throws ConnectionLostException {
        byte[] buffer = new byte[(int) Math.min(BUFFER, remaining)];
        for (int drained = 0; remaining > 0 && drained < DRAIN_BYTES && isWorthReadingOn(); ) {
            drained += Math.max(read(buffer, 0, buffer.length), 0);
        }
    }

    /**
     * Whether draining may go on.
     *
     * @return whether time is left
     */
    protected boolean isWorthReadingOn() {
        return true;
    }
}
