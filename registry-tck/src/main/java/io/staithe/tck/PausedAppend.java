package io.staithe.tck;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobUpload;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.ThrowingSupplier;

/** A claim that stopped in the middle of an append, was given up by everybody else, and wakes up later. */
final class PausedAppend implements AutoCloseable {
    private final PausedStream pause = new PausedStream();
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final BlobUpload upload;
    private final Future<?> append;

    private PausedAppend(BlobUpload upload, byte[] before, byte[] after) {
        this.upload = upload;
        this.append = thread.submit(() -> upload.append(pause.between(before, after)));
    }

    static PausedAppend of(BlobUpload upload, byte[] before, byte[] after) throws InterruptedException {
        PausedAppend paused = new PausedAppend(upload, before, after);
        paused.pause.awaitPause();
        return paused;
    }

    /** Lets the append run to its end, and then tries to commit; whether either succeeds is not asked. */
    void wakeUpAndCommit(Digest digest) throws Exception {
        wakeUp();
        ignoringFailure(() -> upload.commit(digest));
    }

    /** Lets the append run to its end, however that may be. */
    void wakeUp() throws Exception {
        pause.goOn();
        ignoringFailure(append::get);
    }

    @Override
    public void close() {
        pause.goOn();
        thread.shutdown();
    }

    private static void ignoringFailure(ThrowingSupplier<?> attempt) throws Exception {
        try {
            attempt.get();
        } catch (IOException | RuntimeException | ExecutionException e) {
            return;
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
    }
}
