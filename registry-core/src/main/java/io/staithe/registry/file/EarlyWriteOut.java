package io.staithe.registry.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * Lets the disk take the beginning of a large transfer while the rest still comes, in a thread of its own.
 *
 * <p>This is pacing and no point of durability: nothing is promised on its strength, it may be late or not happen at all,
 * and the sync at commit follows in any case, with less left to wait for. But a failure is the transfer's failure, for
 * what the system could not write it may have dropped. One for each transfer, closed before its file.
 */
final class EarlyWriteOut implements Closeable, Runnable {
    private static final long STEP_BYTES = 8L * 1024 * 1024;

    private final FileChannel file;
    private final Executor threads;
    private final Failure failure = new Failure();
    private long next = STEP_BYTES;
    private boolean asked;
    private boolean running;
    private boolean ended;

    EarlyWriteOut(FileChannel file, Executor threads) {
        this.file = file;
        this.threads = threads;
    }

    /** Asks for a write-out where enough has come since the last, and that one is over. */
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

    @Override
    public void run() {
        if (begin()) {
            try {
                file.force(false);
            } catch (Throwable e) { // thrown again by the thread we work for
                fail(e);
            } finally {
                finish();
            }
        }
    }

    /** After this nothing is written out any more. Fails where a write-out failed. */
    @Override
    public synchronized void close() throws IOException {
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
        failure.passOn();
    }

    private synchronized boolean ask() throws IOException {
        failure.passOn();
        if (asked || running) {
            return false;
        }
        asked = true;
        return true;
    }

    private synchronized boolean begin() {
        asked = false;
        running = !ended;
        return running;
    }

    private synchronized void fail(Throwable thrown) {
        failure.note(thrown);
    }

    private synchronized void finish() {
        running = false;
        notifyAll();
    }
}
