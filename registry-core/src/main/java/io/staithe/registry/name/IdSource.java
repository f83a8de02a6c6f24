package io.staithe.registry.name;

import java.security.SecureRandom;
import java.util.UUID;

/** Where fresh ids come from: one place, so that a test can count instead. Implementations are thread-safe. */
@FunctionalInterface
public interface IdSource {
    /**
     * A fresh id that was never handed out before.
     *
     * @return a UUID in lower case
     */
    String next();

    /**
     * Random ids, from the platform's own source of randomness.
     *
     * @return a source of version 4 UUIDs
     */
    static IdSource random() {
        return random(new SecureRandom());
    }

    /**
     * Random ids.
     *
     * @param random the source of randomness
     * @return a source of version 4 UUIDs
     */
    static IdSource random(SecureRandom random) {
        return () -> {
            long high = (random.nextLong() & 0xFFFF_FFFF_FFFF_0FFFL) | 0x4000L;
            long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        };
    }
}
