package io.staithe.http.servlet;

import io.staithe.http.message.ConnectionLostException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/** The body of a response on its way out: never longer than announced, and it is told apart which side fails. */
final class ResponseStream extends OutputStream {
    private final OutputStream wire;
    private long remaining;

    ResponseStream(OutputStream wire, long length) {
        this.wire = wire;
        this.remaining = length;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        if (length > remaining) {
            throw new IOException("a body goes on for " + (length - remaining) + " bytes behind its end");
        }
        try {
            wire.write(bytes, offset, length);
        } catch (IOException e) {
            throw new ConnectionLostException(e);
        }
        remaining -= length;
    }

    @Override
    public void flush() throws ConnectionLostException {
        try {
            wire.flush();
        } catch (IOException e) {
            throw new ConnectionLostException(e);
        }
    }

    /** Not ours to close: whoever writes a body may think it is. */
    @Override
    public void close() {}

    void end() throws IOException {
        if (remaining > 0) {
            throw new IOException("a body ended " + remaining + " bytes early");
        }
    }
}
