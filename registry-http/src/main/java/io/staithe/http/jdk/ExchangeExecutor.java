package io.staithe.http.jdk;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Runs exchanges under watch, counts them, and once told to refuses new ones: their connection is then closed. */
final class ExchangeExecutor implements Executor {
    private final Executor threads;
    private final Watchdog watchdog;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition idle = lock.newCondition();
    private int running;
    private boolean refusing;

    ExchangeExecutor(Executor threads, Watchdog watchdog) {
        this.threads = threads;
        this.watchdog = watchdog;
    }

    @Override
    public void execute(Runnable exchange) {
        begin();
        boolean taken = false;
        try {
            threads.execute(() -> {
                try {
                    watchdog.watch(exchange);
                } finally {
                    end();
                }
            });
            taken = true;
        } finally {
            if (!taken) {
                end();
            }
        }
    }

    private void begin() {
        lock.lock();
        try {
            if (refusing) {
                throw new RejectedExecutionException("the server closes");
            }
            running++;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            if (--running == 0) {
                idle.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more exchanges, and waits for those that run, up to a limit or an interrupt. */
    void finish(Duration limit) {
        lock.lock();
        try {
            refusing = true;
            long nanos = limit.toNanos();
            while (running > 0 && nanos > 0) {
                nanos = idle.awaitNanos(nanos);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
