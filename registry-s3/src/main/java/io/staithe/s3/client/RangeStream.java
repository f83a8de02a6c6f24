package io.staithe.s3.client;

import io.staithe.s3.client.wire.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Objects;

/**
 * The bytes of a reply, exactly as many as were asked for: it fails where they end sooner. Closed early it hangs up,
 * unless so little is left that the connection is worth reading it. For one thread.
 */
final class RangeStream extends InputStream {
    private static final long WORTH_READING = 64 * 1024;

    private final Reply reply;
    private final String what;
    private long left;
    private boolean closed;

    RangeStream(Reply reply, String what, long length) {
        this.reply = reply;
        this.what = what;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (closed) {
            throw new IOException("the stream is closed");
        }
        if (length == 0) {
            return 0;
        }
        if (left == 0) {
            return -1;
        }
        try {
            int read = reply.read(bytes, offset, (int) Math.min(length, left));
            left -= read;
            return read;
        } catch (InterruptedIOException e) {
            throw e;
        } catch (IOException e) {
            throw new IOException(what + " broke off, " + left + " bytes before its end", e);
        }
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (left > WORTH_READING) {
            reply.cancel();
        }
        reply.close();
    }
}
