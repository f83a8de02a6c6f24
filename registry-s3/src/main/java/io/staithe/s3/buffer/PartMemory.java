package io.staithe.s3.buffer;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory for all parts of all uploads of a store. Thread-safe.
 *
 * <p>A lease is for a whole part or not at all, and nobody who waits for one holds another that does not come back by
 * itself. So uploads wait for each other, in turn, but never in a circle; their senders are held back as long. What is
 * not leased may keep what was sent last, for a claim that goes on with it: it gives way to every lease.
 */
public final class PartMemory {
    /** Half of the smallest region of a common collector, so that no segment is one of its oversized objects. */
    static final int SEGMENT = 256 * 1024;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Deque<Condition> waiting = new ArrayDeque<>();
    private final Deque<byte[]> free = new ArrayDeque<>();
    private final Map<Object, PartBuffer> kept = new LinkedHashMap<>();
    private final int segments;
    private final Duration patience;
    private int available;

    /**
     * Sets memory aside, which is taken when it is first needed.
     *
     * @param bytes how much, rounded up to a few hundred kilobytes
     * @param patience how long a lease is waited for
     */
    public PartMemory(long bytes, Duration patience) {
        this.segments = Math.max(1, segmentsFor(bytes));
        this.available = segments;
        this.patience = patience;
    }

    /**
     * The longest part there is room for.
     *
     * @return how many bytes
     */
    public long capacity() {
        return (long) segments * SEGMENT;
    }

    /**
     * How much is neither leased nor kept.
     *
     * @return how many bytes
     */
    public long free() {
        lock.lock();
        try {
            return (long) available * SEGMENT;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Room for a part, where there is some and nobody waits for it.
     *
     * @param bytes the part's length at the most
     * @return an empty buffer, to be closed, or none
     */
    public Optional<PartBuffer> leaseNow(long bytes) {
        int needed = segmentsFor(bytes);
        lock.lock();
        try {
            if (!waiting.isEmpty() || !gather(needed)) {
                return Optional.empty();
            }
            available -= needed;
        } finally {
            lock.unlock();
        }
        return Optional.of(new PartBuffer(this, bytes, needed));
    }

    /**
     * Waits for room for a part.
     *
     * @param bytes the part's length at the most
     * @return an empty buffer, to be closed
     * @throws StoreBusyException where there was no room for long
     * @throws InterruptedIOException where the thread is interrupted
     */
    public PartBuffer lease(long bytes) throws IOException {
        int needed = segmentsFor(bytes);
        if (needed > segments) {
            throw new IOException("a part of " + bytes + " bytes needs more memory than the store has: " + capacity());
        }
        lock.lock();
        try {
            await(needed);
            available -= needed;
        } finally {
            lock.unlock();
        }
        return new PartBuffer(this, bytes, needed);
    }

    /**
     * Keeps a buffer for whoever goes on with it, for as long as nobody needs the room.
     *
     * @param key what to ask for it with
     * @param buffer the buffer, which is closed when it has to go
     */
    public void keep(Object key, PartBuffer buffer) {
        lock.lock();
        try {
            PartBuffer before = kept.put(key, buffer);
            if (before != null) {
                before.close();
            }
            makeRoom();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Takes a buffer that was kept.
     *
     * @param key what it was kept under
     * @return the buffer, to be closed, or empty where it had to go
     */
    public Optional<PartBuffer> takeKept(Object key) {
        lock.lock();
        try {
            return Optional.ofNullable(kept.remove(key));
        } finally {
            lock.unlock();
        }
    }

    /** Lets go of everything that is kept. */
    public void forgetKept() {
        lock.lock();
        try {
            kept.values().forEach(PartBuffer::close);
            kept.clear();
        } finally {
            lock.unlock();
        }
    }

    byte[] segment() {
        lock.lock();
        try {
            byte[] segment = free.poll();
            return segment == null ? new byte[SEGMENT] : segment;
        } finally {
            lock.unlock();
        }
    }

    void giveBack(Iterable<byte[]> filled, int leased) {
        lock.lock();
        try {
            filled.forEach(free::push);
            available += leased;
            wakeFirst();
        } finally {
            lock.unlock();
        }
    }

    /** Lets the oldest of what is kept go, where somebody waits. */
    private void makeRoom() {
        if (!waiting.isEmpty()) {
            dropOldest();
        }
    }

    private boolean dropOldest() {
        Iterator<PartBuffer> oldest = kept.values().iterator();
        if (!oldest.hasNext()) {
            return false;
        }
        PartBuffer dropped = oldest.next();
        oldest.remove();
        dropped.close();
        return true;
    }

    private void await(int needed) throws IOException {
        if (waiting.isEmpty() && gather(needed)) {
            return;
        }
        Condition turn = lock.newCondition();
        waiting.add(turn);
        try {
            long left = patience.toNanos();
            while (!turn.equals(waiting.peek()) || !gather(needed)) {
                if (left <= 0) {
                    throw new StoreBusyException(
                            "the memory for parts was in use by other uploads for " + patience.toSeconds() + " s");
                }
                left = turn.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for memory");
        } finally {
            waiting.remove(turn);
            wakeFirst();
        }
    }

    private boolean gather(int needed) {
        while (available < needed) {
            if (!dropOldest()) {
                return false;
            }
        }
        return true;
    }

    private void wakeFirst() {
        Condition first = waiting.peek();
        if (first != null) {
            first.signal();
        }
    }

    private static int segmentsFor(long bytes) {
        return Math.toIntExact((bytes + SEGMENT - 1) / SEGMENT);
    }
}
