package io.staithe.s3.buffer;

import io.staithe.s3.client.Payload;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one part, in segments of the shared memory. Filled by one thread, then read by any number; closed once it
 * is not needed, and not touched after that.
 */
public final class PartBuffer implements Payload, AutoCloseable {
    private final @Nullable PartMemory memory;
    private long capacity;
    private final int segmentBytes;
    private final List<byte[]> segments = new ArrayList<>();
    private int leased;
    private long length;
    private final AtomicBoolean closed = new AtomicBoolean();

    PartBuffer(PartMemory memory, long capacity, int leased) {
        this.memory = memory;
        this.capacity = capacity;
        this.segmentBytes = PartMemory.SEGMENT;
        this.leased = leased;
    }

    private PartBuffer(byte[] own) {
        this.memory = null;
        this.capacity = own.length;
        this.segmentBytes = own.length;
        this.segments.add(own);
    }

    /**
     * A buffer for a few bytes that is not part of the shared memory.
     *
     * @param bytes how many it can take
     * @return the buffer
     */
    public static PartBuffer small(int bytes) {
        return new PartBuffer(new byte[bytes]);
    }

    /**
     * Whether it is part of the shared memory.
     *
     * @return whether it is
     */
    public boolean isLeased() {
        return memory != null;
    }

    /** Gives back the room that is not filled; it takes no more then. */
    public void trim() {
        if (memory != null && segments.size() < leased) {
            memory.giveBack(List.of(), leased - segments.size());
            leased = segments.size();
        }
        capacity = length;
    }

    /**
     * How many bytes it can take in all.
     *
     * @return the number of bytes
     */
    public long capacity() {
        return capacity;
    }

    /**
     * Whether it takes no more.
     *
     * @return whether it is full
     */
    public boolean isFull() {
        return length == capacity;
    }

    /**
     * Adds bytes.
     *
     * @param bytes where they are
     * @param offset the first
     * @param count how many, no more than there is room for
     */
    public void add(byte[] bytes, int offset, int count) {
        if (count > capacity - length) {
            throw new IllegalArgumentException("no room for " + count + " bytes");
        }
        int added = 0;
        while (added < count) {
            int step = Math.min(count - added, room());
            System.arraycopy(bytes, offset + added, last(), used(), step);
            length += step;
            added += step;
        }
    }

    /**
     * Fills it from a stream, until it is full or the stream ends.
     *
     * @param from the stream
     * @param hasher sees what is read, or null
     * @return whether it is full
     * @throws IOException what the stream threw
     */
    public boolean fill(InputStream from, @Nullable MessageDigest hasher) throws IOException {
        while (length < capacity) {
            int most = (int) Math.min(room(), capacity - length);
            byte[] segment = last();
            int count = from.read(segment, used(), most);
            if (count < 0) {
                return false;
            }
            if (hasher != null) {
                hasher.update(segment, used(), count);
            }
            length += count;
        }
        return true;
    }

    /**
     * Lets a hasher see everything.
     *
     * @param hasher the hasher
     */
    public void hash(MessageDigest hasher) {
        try {
            writeTo(hasher::update);
        } catch (IOException e) {
            throw new IllegalStateException("a hasher does no I/O", e);
        }
    }

    @Override
    public long length() {
        return length;
    }

    @Override
    public void writeTo(Sink sink) throws IOException {
        long left = length;
        for (byte[] segment : segments) {
            int count = (int) Math.min(left, segment.length);
            if (count > 0) {
                sink.write(segment, 0, count);
            }
            left -= count;
        }
    }

    /** Gives the memory back; doing so twice is no failure. */
    @Override
    public void close() {
        if (closed.compareAndSet(false, true) && memory != null) {
            memory.giveBack(segments, leased);
        }
    }

    /** Room in the last segment, which is there afterwards. */
    private int room() {
        if (memory != null && (long) segments.size() * segmentBytes == length) {
            segments.add(memory.segment());
        }
        return segmentBytes - used();
    }

    private byte[] last() {
        return segments.get(segments.size() - 1);
    }

    private int used() {
        return (int) (length % segmentBytes);
    }
}
