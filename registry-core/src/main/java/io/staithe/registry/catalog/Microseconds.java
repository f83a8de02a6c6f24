package io.staithe.registry.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Instants as every metadata store keeps them. */
final class Microseconds {
    private Microseconds() {}

    static Instant of(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
