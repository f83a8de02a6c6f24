package io.staithe.registry.memory;

import io.staithe.registry.failure.InsufficientStorageException;
import java.util.concurrent.atomic.AtomicLong;

/** How many bytes a store may hold, and how many it holds. Thread-safe. */
final class MemoryBudget {
    private final long maxBytes;
    private final AtomicLong used = new AtomicLong();

    MemoryBudget(long maxBytes) {
        this.maxBytes = maxBytes;
    }

    void take(long bytes) {
        if (used.addAndGet(bytes) > maxBytes) {
            used.addAndGet(-bytes);
            throw new InsufficientStorageException(room(), 0);
        }
    }

    void give(long bytes) {
        used.addAndGet(-bytes);
    }

    boolean isBounded() {
        return maxBytes != Long.MAX_VALUE;
    }

    long room() {
        return Math.max(0, maxBytes - used.get());
    }
}
