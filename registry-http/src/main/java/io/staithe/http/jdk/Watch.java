package io.staithe.http.jdk;

import io.staithe.http.message.ConnectionLostException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Bounds how long one exchange waits for its client.
 *
 * <p>One for each exchange, made on the thread that runs it. That thread says when it begins to wait and when it is
 * done; the {@link Watchdog} counts ticks and interrupts it where they run out, which closes the connection. Both
 * happen under this object's lock, so an interrupt only ever meets a thread that waits for its client: never a
 * handler at work on a file, never a later exchange on the same thread.
 */
final class Watch {
    private static final ThreadLocal<@Nullable Watch> CURRENT = new ThreadLocal<>();

    private final Thread thread = Thread.currentThread();
    private final Ticks ticks;
    private int ticksLeft; // 0 while the thread does not wait
    private boolean expired;

    private Watch(Ticks ticks) {
        this.ticks = ticks;
    }

    /** Begins with an exchange, whose head is to be read first. */
    static Watch begin(Ticks ticks) {
        Watch watch = new Watch(ticks);
        watch.ticksLeft = ticks.head() + 1;
        CURRENT.set(watch);
        return watch;
    }

    /** The watch of the exchange that this thread runs. */
    static Watch current() {
        Watch watch = CURRENT.get();
        if (watch == null) {
            throw new IllegalStateException("no exchange runs on this thread");
        }
        return watch;
    }

    /** The head of the request is read. */
    void headIsRead() throws ConnectionLostException {
        over();
        refuseWhereExpired();
    }

    /** Moves bytes of a body, or waits for them. */
    int moving(Wait wait) throws ConnectionLostException {
        return waiting(ticks.stall(), wait);
    }

    /** Ends an exchange: what the client still sends is read and thrown away. */
    int draining(Wait wait) throws ConnectionLostException {
        return waiting(ticks.drain(), wait);
    }

    private int waiting(int limit, Wait wait) throws ConnectionLostException {
        startWaiting(limit);
        try {
            return within(wait);
        } finally {
            over();
        }
    }

    /** Waits, as a part of a wait that is bounded already. */
    int within(Wait wait) throws ConnectionLostException {
        try {
            return wait.run();
        } catch (IOException e) {
            throw e instanceof ConnectionLostException lost ? lost : new ConnectionLostException(e);
        }
    }

    private synchronized void startWaiting(int limit) throws ConnectionLostException {
        refuseWhereExpired();
        ticksLeft = limit + 1; // the first tick may come at once
    }

    private synchronized void over() {
        ticksLeft = 0;
        if (expired) {
            Thread.interrupted();
        }
    }

    private synchronized void refuseWhereExpired() throws ConnectionLostException {
        if (expired) {
            throw new ConnectionLostException("the client stalled");
        }
    }

    /** One tick of the watchdog. */
    synchronized void tick() {
        if (ticksLeft > 0 && --ticksLeft == 0) {
            expired = true;
            thread.interrupt();
        }
    }

    /** The exchange is over, and so is everything that this watch may do to its thread. */
    void end() {
        over();
        CURRENT.remove();
    }

    /** Something that may take as long as the client likes. */
    @FunctionalInterface
    interface Wait {
        int run() throws IOException;
    }
}
