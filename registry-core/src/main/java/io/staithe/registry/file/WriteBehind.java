package io.staithe.registry.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * A ring of buffers: one thread fills them and hashes what it filled, another writes behind it.
 *
 * <p>The thread that fills owns the ring from {@link #begin} to {@link #end}. Where it has filled all buffers it waits,
 * so memory is bounded, and nothing is allocated for a buffer. The writer holds a thread of the executor only while
 * there is something to write, never while a slow sender is waited for. Where the executor refuses, or has not come to
 * it when all buffers are full, the owner writes itself: so no number of busy threads stops a transfer.
 */
final class WriteBehind {
    static final int BUFFERS = 16;

    private final Executor threads;
    private final Runnable task = this::writeAsAsked;
    private final ByteBuffer[] ring = new ByteBuffer[BUFFERS];

    private @Nullable FileSink sink;
    private @Nullable EarlyWriteOut writeOut;
    private boolean open;
    private long filled;
    private long written;
    private final Failure failure = new Failure();

    /** Whether the executor has our task and has not begun it, perhaps since a transfer before this. */
    private boolean asked;

    private boolean refused;
    private boolean writing;

    WriteBehind(Executor threads) {
        this.threads = threads;
    }

    synchronized void begin(FileSink into, EarlyWriteOut pace) {
        sink = into;
        writeOut = pace;
        open = true;
        filled = 0;
        written = 0;
        failure.forget();
        refused = false;
    }

    /** A free buffer, to be filled from its beginning; waits for one. */
    byte[] next() throws IOException {
        awaitWritten(filled + 1 - BUFFERS);
        int slot = slot(filled);
        if (ring[slot] == null) {
            ring[slot] = ByteBuffer.allocate(Buffers.SIZE);
        }
        return ring[slot].array();
    }

    /** Has the first bytes of the buffer given last written behind. */
    void put(int length) throws IOException {
        if (add(length)) {
            try {
                threads.execute(task);
            } catch (RejectedExecutionException e) {
                refused();
            }
        }
        if (refused) {
            finish();
        }
    }

    /** Waits until everything is written. */
    void finish() throws IOException {
        awaitWritten(filled);
    }

    /** Gives up what is not written. When it returns, nobody writes any more. */
    synchronized void end() {
        open = false;
        boolean interrupted = false;
        while (writing) {
            try {
                wait();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        sink = null;
        writeOut = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWritten(long goal) throws IOException {
        while (mustWrite(goal)) {
            writeAll();
        }
    }

    /** Waits for a goal to be reached by others; true where there are none, and the caller now is the writer. */
    private synchronized boolean mustWrite(long goal) throws IOException {
        while (true) {
            failure.passOn();
            if (Thread.currentThread().isInterrupted()) {
                throw new ClosedByInterruptException();
            }
            if (written >= goal) {
                return false;
            }
            if (!writing) {
                writing = true;
                return true;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Whether the executor is to be asked for a writer. */
    private synchronized boolean add(int length) {
        ring[slot(filled)].clear().limit(length);
        filled++;
        if (writing || asked || refused) {
            return false;
        }
        asked = true;
        return true;
    }

    private synchronized void refused() {
        asked = false;
        refused = true;
    }

    private void writeAsAsked() {
        synchronized (this) {
            asked = false;
            if (writing) {
                return;
            }
            writing = true;
        }
        writeAll();
    }

    private void writeAll() {
        try {
            for (ByteBuffer full = full(); full != null; full = nextFull()) {
                write(full, Objects.requireNonNull(sink), Objects.requireNonNull(writeOut));
            }
        } catch (Throwable e) { // thrown again by the owner
            fail(e);
        }
    }

    private static void write(ByteBuffer bytes, FileSink sink, EarlyWriteOut writeOut) throws IOException {
        sink.write(bytes);
        writeOut.pace(sink.written());
    }

    private synchronized @Nullable ByteBuffer nextFull() {
        written++;
        notifyAll();
        return full();
    }

    /** The next buffer to write; where there is none, the writer is done. */
    private synchronized @Nullable ByteBuffer full() {
        if (open && !failure.isThere() && written < filled) {
            return ring[slot(written)];
        }
        writing = false;
        notifyAll();
        return null;
    }

    private synchronized void fail(Throwable thrown) {
        failure.note(thrown);
        writing = false;
        notifyAll();
    }

    private static int slot(long number) {
        return (int) (number % BUFFERS);
    }
}
