package io.staithe.jdbc;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as columns hold them; what lies beyond the range of a long is as far as it goes. */
final class Microseconds {
    private Microseconds() {}

    static long of(Instant instant) {
        try {
            return ChronoUnit.MICROS.between(Instant.EPOCH, instant.truncatedTo(ChronoUnit.MICROS));
        } catch (ArithmeticException e) {
            return instant.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
    }

    static Instant at(long microseconds) {
        return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
    }
}
