package io.staithe.http.jdk;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Ticks for every exchange that runs on a server, and so ends those whose client keeps us waiting.
 *
 * <p>The JDK's server has no time limit for the head of a request that would not limit uploads too. One for each
 * server, which closes it; thread-safe.
 */
final class Watchdog implements AutoCloseable {
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Ticks ticks;
    private final ScheduledThreadPoolExecutor scheduler;
    private final ScheduledFuture<?> ticking;

    Watchdog(Ticks ticks) {
        this.ticks = ticks;
        scheduler = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "staithe-http-watchdog");
            thread.setDaemon(true);
            return thread;
        });
        // with a delay, not at a rate: ticks that were missed are not made up for
        ticking = scheduler.scheduleWithFixedDelay(
                () -> watches.forEach(Watch::tick), ticks.nanos(), ticks.nanos(), TimeUnit.NANOSECONDS);
    }

    /** Runs an exchange under watch. */
    void watch(Runnable exchange) {
        Watch watch = Watch.begin(ticks);
        watches.add(watch);
        try {
            exchange.run();
        } finally {
            watches.remove(watch);
            watch.end();
        }
    }

    @Override
    public void close() {
        ticking.cancel(false);
        scheduler.shutdown();
    }
}
