package io.staithe.jdbc;

import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * At most so many sessions, opened when needed; whoever finds all of them in use waits for one.
 *
 * <p>Not strictly in line: a thread that runs takes what has just been given back, where handing it to the one that sleeps
 * longest would cost two switches of threads for a read of some microseconds. Writers stand in line elsewhere.
 */
final class SessionPool implements AutoCloseable {
    private final Supplier<Session> opening;
    private final Semaphore places;
    private final ConcurrentLinkedDeque<Session> idle = new ConcurrentLinkedDeque<>();

    SessionPool(int size, Supplier<Session> opening) {
        this.opening = opening;
        this.places = new Semaphore(size);
    }

    <T> T with(Function<Session, T> work) {
        places.acquireUninterruptibly();
        try {
            // The one used last has the warmest cache.
            Session pooled = idle.pollFirst();
            Session session = pooled == null ? opening.get() : pooled;
            try {
                return work.apply(session);
            } finally {
                giveBack(session);
            }
        } finally {
            places.release();
        }
    }

    /** Closes the sessions; nobody uses one. */
    @Override
    public void close() {
        for (Session session = idle.poll(); session != null; session = idle.poll()) {
            session.close();
        }
    }

    private void giveBack(Session session) {
        if (session.isBroken()) {
            session.close();
        } else {
            idle.addFirst(session);
        }
    }
}
