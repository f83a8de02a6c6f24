package io.staithe.registry.memory;

import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** The states of one registry, one after the other: a write makes the next, a read looks at the latest. */
final class RegistryHistory {
    private final ReentrantLock writing = new ReentrantLock(true);
    private volatile RegistryState latest = new RegistryState();

    <T> T read(Function<? super Transaction, T> work) {
        return MemoryTransaction.reading(latest).run(work);
    }

    /** Whether a row of the latest state names an object. */
    boolean names(StoredBlob object) {
        return latest.blobs
                .find(object.digest().toString())
                .filter(row -> row.locator().equals(object.locator()))
                .isPresent();
    }

    <T> T write(Function<? super Transaction, T> work) {
        writing.lock();
        try {
            RegistryState next = latest.copy();
            T result = MemoryTransaction.writing(next).run(work);
            latest = next;
            return result;
        } finally {
            writing.unlock();
        }
    }
}
