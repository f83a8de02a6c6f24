package io.staithe.tck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/** A stream that breaks off, like a client that goes away. */
final class BrokenStream extends InputStream {
    static final String MESSAGE = "the client went away";

    private BrokenStream() {}

    static InputStream after(byte[] bytes) {
        return new SequenceInputStream(new ByteArrayInputStream(bytes), new BrokenStream());
    }

    @Override
    public int read() throws IOException {
        throw new IOException(MESSAGE);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        throw new IOException(MESSAGE);
    }
}
