package io.staithe.tck;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stream that stops in the middle until it is told to go on, like a process that was suspended. */
final class PausedStream extends InputStream {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Some bytes, the pause, more bytes. */
    InputStream between(byte[] before, byte[] after) {
        return new SequenceInputStream(Collections.enumeration(
                List.of(new ByteArrayInputStream(before), this, new ByteArrayInputStream(after))));
    }

    void awaitPause() throws InterruptedException {
        if (!reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("the stream was not read as far as its pause");
        }
    }

    void goOn() {
        released.countDown();
    }

    @Override
    public int read() throws InterruptedIOException {
        reached.countDown();
        try {
            if (!released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new InterruptedIOException("nobody told the stream to go on");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted in its pause");
        }
        return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws InterruptedIOException {
        return read();
    }
}
