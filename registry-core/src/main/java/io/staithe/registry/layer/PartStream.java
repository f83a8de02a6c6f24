package io.staithe.registry.layer;

import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The bytes of a part as a store reads them: not more than a limit, and with the sender's failures told from the store's.
 */
final class PartStream extends FilterInputStream {
    private final long mostBytes;
    private final Limit limit;
    private final long most;
    private long readBytes;

    /** Passes at most {@code mostBytes}; one more is answered with the limit that they come from. */
    PartStream(InputStream content, long mostBytes, Limit limit, long most) {
        super(content);
        this.mostBytes = mostBytes;
        this.limit = limit;
        this.most = most;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        int count;
        try {
            count = in.read(buffer, offset, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        readBytes += Math.max(count, 0);
        if (readBytes > mostBytes) {
            throw new LimitExceededException(limit, most);
        }
        return count;
    }

    /** The sender's stream belongs to the sender. */
    @Override
    public void close() {}
}
