package io.staithe.s3.client;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The store's time: our clock's, put right by what a store said when it refused a signature for its time. Thread-safe. */
final class StoreClock {
    private final InstantSource clock;
    private volatile Duration offset = Duration.ZERO;

    StoreClock(InstantSource clock) {
        this.clock = clock;
    }

    Instant now() {
        return clock.instant().plus(offset);
    }

    void learn(Instant storeTime) {
        offset = Duration.between(clock.instant(), storeTime);
    }
}
