package io.staithe.registry.file;

import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The threads that work for large transfers, beside those that bring the bytes; and the rings between the two.
 *
 * <p>There are as many rings as processors, for more transfers at once keep these busy by themselves: whoever finds none
 * writes on its own thread. So the memory of all rings is bounded too, 2 MiB a processor, 32 at most. Thread-safe.
 */
final class WriterThreads implements AutoCloseable {
    private static final int MOST_RINGS = 16;
    private static final int IDLE_SECONDS = 10;

    private final Executor threads;
    private final @Nullable ExecutorService owned;
    private final Deque<WriteBehind> rings = new ConcurrentLinkedDeque<>();

    private WriterThreads(Executor threads, @Nullable ExecutorService owned) {
        this.threads = threads;
        this.owned = owned;
        for (int i = 0; i < rings(); i++) {
            rings.add(new WriteBehind(threads));
        }
    }

    static WriterThreads of(Executor lent) {
        return new WriterThreads(lent, null);
    }

    /** Daemon threads that end when nothing was to do for a while, or with this. */
    static WriterThreads owned() {
        // One to write and one to write out for each ring; where all are busy, whoever asks is refused at once.
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                0, 2 * rings(), IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "staithe-writer");
                    thread.setDaemon(true);
                    return thread;
                });
        return new WriterThreads(pool, pool);
    }

    Executor executor() {
        return threads;
    }

    /** A ring, to be given back; or null where all are in use. */
    @Nullable
    WriteBehind take() {
        return rings.poll();
    }

    void giveBack(WriteBehind ring) {
        rings.push(ring);
    }

    @Override
    public void close() {
        if (owned != null) {
            owned.shutdown();
        }
    }

    private static int rings() {
        return Math.max(2, Math.min(Runtime.getRuntime().availableProcessors(), MOST_RINGS));
    }
}
