package io.staithe.jdbc;

import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Lets work in, one piece a thread at a time, until it is shut; shutting waits for the work that is inside. */
final class Gate {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean shut;

    <T> T pass(Supplier<T> work) {
        refuseNested();
        lock.readLock().lock();
        try {
            if (shut) {
                throw new IllegalStateException("the store is closed");
            }
            return work.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Shuts the gate and then does something; nothing where it is shut already. */
    void shut(Runnable then) {
        refuseNested();
        lock.writeLock().lock();
        try {
            if (!shut) {
                shut = true;
                then.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void refuseNested() {
        if (lock.getReadHoldCount() > 0) {
            throw new IllegalStateException("a transaction is under way in this thread");
        }
    }
}
