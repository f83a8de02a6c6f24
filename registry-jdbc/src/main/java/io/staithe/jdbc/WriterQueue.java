package io.staithe.jdbc;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Where the writers of one file stand in line, first come, first served.
 *
 * <p>All stores of this process on the same file share one: SQLite lets writers try again and again, and does not care
 * who came first.
 */
final class WriterQueue implements AutoCloseable {
    private static final Map<Path, WriterQueue> QUEUES = new ConcurrentHashMap<>();

    private final Path file;
    private final ReentrantLock writing = new ReentrantLock(true);
    private int stores;

    private WriterQueue(Path file) {
        this.file = file;
    }

    static WriterQueue of(Path file) {
        return QUEUES.compute(file, (path, known) -> {
            WriterQueue queue = known == null ? new WriterQueue(path) : known;
            queue.stores++;
            return queue;
        });
    }

    <T> T inTurn(Supplier<T> work) {
        if (writing.isHeldByCurrentThread()) {
            throw new IllegalStateException("this thread is writing to the same file already");
        }
        writing.lock();
        try {
            return work.get();
        } finally {
            writing.unlock();
        }
    }

    /** Leaves the queue to the other stores. */
    @Override
    public void close() {
        QUEUES.computeIfPresent(file, (path, queue) -> --queue.stores == 0 ? null : queue);
    }
}
