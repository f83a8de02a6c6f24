package io.staithe.http.jdk;

import java.time.Duration;

/**
 * Time limits, counted in ticks of the watchdog: a JVM that was paused loses no connection by it.
 *
 * @param nanos the length of a tick
 * @param head how many a request's head may take
 * @param stall how many a body may stand still
 * @param drain how many it may take to throw away what a client still sends
 */
record Ticks(long nanos, int head, int stall, int drain) {
    private static final int A_LIMIT = 4;
    private static final Duration DRAIN = Duration.ofSeconds(5);

    static Ticks of(Duration headerTimeout, Duration stallTimeout) {
        Duration shortest = headerTimeout.compareTo(stallTimeout) < 0 ? headerTimeout : stallTimeout;
        long nanos = Math.max(shortest.toNanos() / A_LIMIT, 1_000_000);
        return new Ticks(nanos, count(headerTimeout, nanos), count(stallTimeout, nanos), count(DRAIN, nanos));
    }

    private static int count(Duration limit, long nanos) {
        return (int) Math.min(Math.max((limit.toNanos() + nanos - 1) / nanos, 1), Integer.MAX_VALUE - 1);
    }
}
