package io.staithe.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as columns hold them; what lies beyond the range of a long is as far as it goes. */
final class Microseconds {
    private static final long PER_SECOND = 1_000_000;
    private static final int NANOS = 1_000;

    private Microseconds() {}

    static long of(Instant instant) {
        try {
            long seconds = Math.multiplyExact(instant.getEpochSecond(), PER_SECOND);
            return Math.addExact(seconds, instant.getNano() / NANOS);
        } catch (ArithmeticException e) {
            return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    static Instant at(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }
}
