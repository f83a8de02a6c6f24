package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** A claim that stops in the middle of an append, like a process that is suspended, and wakes up when it is told to. */
final class PausedAppend implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlobUpload upload;
    private final Future<Long> append;

    private PausedAppend(BlobUpload upload, byte[] before, byte[] after) {
        this.upload = upload;
        InputStream content = new SequenceInputStream(
                Collections.enumeration(List.of(TestBucket.stream(before), new Pause(), TestBucket.stream(after))));
        this.append = thread.submit(() -> upload.append(content));
    }

    static PausedAppend of(BlobUpload upload, byte[] before, byte[] after) throws InterruptedException {
        PausedAppend paused = new PausedAppend(upload, before, after);
        assertThat(paused.reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return paused;
    }

    /** Runs to its end; tells whether it went well. */
    boolean wakeUp() throws InterruptedException {
        released.countDown();
        try {
            append.get();
            return true;
        } catch (ExecutionException e) {
            assertThat(e).hasCauseInstanceOf(IOException.class);
            return false;
        }
    }

    /** Runs to its end and commits, where it can. */
    Optional<StoredBlob> wakeUpAndCommit(Digest digest) throws InterruptedException {
        if (!wakeUp()) {
            return Optional.empty();
        }
        try {
            return Optional.of(upload.commit(digest));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    BlobUpload upload() {
        return upload;
    }

    @Override
    public void close() {
        released.countDown();
        thread.shutdown();
        upload.close();
    }

    /** A stream of nothing whose end is long in coming. */
    private final class Pause extends InputStream {
        @Override
        public int read() throws IOException {
            reached.countDown();
            try {
                assertThat(released.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            return -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            return read();
        }
    }
}
