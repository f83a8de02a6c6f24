package io.staithe.registry.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Lets the disk take the beginning of a large transfer while the rest still comes, in a thread of its own.
 *
 * <p>This is pacing and no point of durability: nothing is promised on its strength, it may be late or not happen at all,
 * and the sync at commit follows in any case, with less left to wait for. But a failure is the transfer's failure, for
 * what the system could not write it may have dropped. One for each transfer; {@link #pace} and {@link #end} are for the
 * thread that writes and the one that ends the transfer.
 */
final class EarlyWriteOut implements Runnable {
    static final long STEP_BYTES = 16L * 1024 * 1024;

    private final FileChannel file;
    private final Executor threads;
    private long next = STEP_BYTES;

    private boolean asked;
    private boolean running;
    private boolean ended;
    private @Nullable IOException failure;

    EarlyWriteOut(FileChannel file, Executor threads) {
        this.file = file;
        this.threads = threads;
    }

    /** Asks for a write-out where enough has come since the last. */
    void pace(long written) throws IOException {
        if (written < next) {
            return;
        }
        next = written + STEP_BYTES;
        if (ask()) {
            try {
                threads.execute(this);
            } catch (RejectedExecutionException e) {
                next = Long.MAX_VALUE;
            }
        }
    }

    /** After this nothing is written out any more. Fails where a write-out failed. */
    void end() throws IOException {
        awaitEnd();
        throwFailure();
    }

    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        IOException thrown = null;
        try {
            writeOut();
        } catch (IOException e) {
            thrown = e;
        } finally {
            finish(thrown);
        }
    }

    private void writeOut() throws IOException {
        file.force(false);
    }

    private synchronized boolean ask() throws IOException {
        throwFailure();
        boolean free = !asked && !running;
        asked = true;
        return free;
    }

    private synchronized boolean begin() {
        asked = false;
        running = !ended;
        return running;
    }

    private synchronized void finish(@Nullable IOException thrown) {
        running = false;
        failure = thrown;
        notifyAll();
    }

    private synchronized void awaitEnd() {
        ended = true;
        boolean interrupted = false;
        while (running) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void throwFailure() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }
}
