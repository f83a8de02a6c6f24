package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** A claim that stops in the middle of an append, like a process that is suspended, and wakes up when it is told to. */
final class PausedAppend implements AutoCloseable {
    private final PausedStream pause = new PausedStream();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlobUpload upload;
    private final Future<Long> append;

    private PausedAppend(BlobUpload upload, byte[] before, byte[] after) {
        this.upload = upload;
        this.append = thread.submit(() -> upload.append(pause.between(before, after)));
    }

    static PausedAppend of(BlobUpload upload, byte[] before, byte[] after) throws InterruptedException {
        PausedAppend paused = new PausedAppend(upload, before, after);
        paused.pause.awaitPause();
        return paused;
    }

    /** Runs to its end; tells whether it went well. */
    boolean wakeUp() throws InterruptedException {
        pause.goOn();
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
        pause.goOn();
        thread.shutdown();
        upload.close();
    }
}
