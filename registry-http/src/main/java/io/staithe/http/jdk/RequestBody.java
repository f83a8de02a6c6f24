package io.staithe.http.jdk;

import java.io.InputStream;
import java.util.Objects;

/** The body of a request as it comes in: under watch, counted, and never taken for complete where it is cut off. */
final class RequestBody extends InputStream {
    private static final int DRAIN_BYTES = 8 << 20;
    private static final int BUFFER = 64 << 10;

    private final InputStream wire;
    private final Watch watch;
    private long remaining; // Long.MAX_VALUE where it is not known

    /** A body of a length, or where that is {@link Long#MAX_VALUE} one that says itself where it ends. */
    RequestBody(InputStream wire, Watch watch, long length) {
        this.wire = wire;
        this.watch = watch;
        this.remaining = length;
    }

    @Override
    public int read() throws ConnectionLostException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws ConnectionLostException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length == 0) {
            return 0;
        }
        return remaining == 0
                ? -1
                : counted(watch.moving(() -> wire.read(bytes, offset, (int) Math.min(length, remaining))));
    }

    private int counted(int read) throws ConnectionLostException {
        boolean measured = remaining != Long.MAX_VALUE;
        if (read >= 0) {
            remaining -= measured ? read : 0;
        } else if (measured) {
            throw new ConnectionLostException("the body ended early");
        } else {
            remaining = 0;
        }
        return read;
    }

    boolean isAtEnd() {
        return remaining == 0;
    }

    /** Whether more is to come than we would read only to throw it away. */
    boolean isTooLongToDrain() {
        return remaining != Long.MAX_VALUE && remaining > DRAIN_BYTES;
    }

    /**
     * Reads on where the handler stopped, for a while: a client that is still sending would otherwise find its
     * connection reset, and the answer lost with it.
     */
    void drain() throws ConnectionLostException {
        if (remaining == 0) {
            return;
        }
        watch.draining(() -> {
            byte[] buffer = new byte[BUFFER];
            int drained = 0;
            while (remaining > 0 && drained < DRAIN_BYTES) {
                drained += Math.max(counted(wire.read(buffer, 0, (int) Math.min(BUFFER, remaining))), 0);
            }
            return drained;
        });
    }
}
