package io.staithe.http.jdk;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of a server that was given none: a virtual one for each exchange, or on an older runtime a pool.
 *
 * <p>From Java 24: before, a virtual thread that reads from a socket inside the JDK's server pins its carrier, and a few
 * slow clients would bring everyone to a halt.
 */
final class WorkerThreads {
    private static final int FIRST_WITHOUT_PINNING = 24;
    private static final int MOST_THREADS = 256;
    private static final int IDLE_SECONDS = 30;
    private static final String NAME = "staithe-http-";

    private WorkerThreads() {}

    static ExecutorService open() {
        return Runtime.version().feature() < FIRST_WITHOUT_PINNING ? pool(MOST_THREADS) : virtual();
    }

    /** By reflection, for we compile for Java 17. */
    private static ExecutorService virtual() {
        try {
            Class<?> builderType = Class.forName("java.lang.Thread$Builder");
            Object builder = Thread.class.getMethod("ofVirtual").invoke(null);
            builder = builderType.getMethod("name", String.class, long.class).invoke(builder, NAME, 0L);
            Object factory = builderType.getMethod("factory").invoke(builder);
            return (ExecutorService) Executors.class
                    .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
                    .invoke(null, factory);
        } catch (ReflectiveOperationException e) {
            return pool(MOST_THREADS);
        }
    }

    /** Grows up to a bound as long as all its threads are busy; beyond it exchanges wait. */
    static ExecutorService pool(int most) {
        AtomicInteger number = new AtomicInteger();
        return new ThreadPoolExecutor(
                0,
                most,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new HandOver(),
                task -> {
                    Thread thread = new Thread(task, NAME + number.getAndIncrement());
                    thread.setDaemon(true);
                    return thread;
                },
                WorkerThreads::queue);
    }

    private static void queue(Runnable task, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new RejectedExecutionException("the server is closed");
        }
        pool.getQueue().add(task);
    }

    /** Accepts an offer only where a thread waits for it, so that the pool grows first and queues then. */
    private static final class HandOver extends LinkedTransferQueue<Runnable> {
        private static final long serialVersionUID = 1;

        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }

        @Override
        public boolean add(Runnable task) {
            return super.offer(task);
        }
    }
}
