package io.staithe.s3.credentials;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Who renews credentials beside those that use them. Thread-safe. */
final class RefreshThread implements AutoCloseable {
    private static final int IDLE_SECONDS = 10;
    private static final int SECONDS_TO_END = 5;

    private final Executor executor;
    private final @Nullable ExecutorService owned;

    private RefreshThread(Executor executor, @Nullable ExecutorService owned) {
        this.executor = executor;
        this.owned = owned;
    }

    /** Somebody else's threads. */
    static RefreshThread of(Executor lent) {
        return new RefreshThread(lent, null);
    }

    /** One daemon thread, which is there while it has something to do. */
    static RefreshThread owned() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "staithe-credentials");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return new RefreshThread(pool, pool);
    }

    /** Hands a task over; false where it is refused. */
    boolean takes(Runnable task) {
        try {
            executor.execute(task);
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    @Override
    public void close() {
        if (owned == null) {
            return;
        }
        owned.shutdownNow();
        try {
            boolean unused = owned.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
