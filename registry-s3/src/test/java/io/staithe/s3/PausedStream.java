package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A stream of nothing whose end is long in coming: until it is told to go on, or its reader is interrupted. */
final class PausedStream extends InputStream {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    /** Some bytes and then the pause. */
    InputStream after(byte[] before) {
        return between(before, new byte[0]);
    }

    /** Some bytes, the pause, more bytes. */
    InputStream between(byte[] before, byte[] after) {
        return new SequenceInputStream(
                Collections.enumeration(List.of(TestBucket.stream(before), this, TestBucket.stream(after))));
    }

    void awaitPause() throws InterruptedException {
        assertThat(reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }

    void goOn() {
        released.countDown();
    }

    @Override
    public int read() throws IOException {
        reached.countDown();
        try {
            assertThat(released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted in its pause");
        }
        return -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        return read();
    }
}
