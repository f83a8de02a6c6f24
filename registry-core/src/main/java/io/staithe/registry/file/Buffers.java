package io.staithe.registry.file;

import java.util.concurrent.ArrayBlockingQueue;

/**
 * Buffers that are used again.
 *
 * <p>An append holds one while it runs, whatever its size, so memory grows with the number of appends at the same moment
 * alone; between them at most 4 MiB are kept. Thread-safe.
 */
final class Buffers {
    static final int SIZE = 128 * 1024;
    private static final int MOST_KEPT = 32;

    private final ArrayBlockingQueue<byte[]> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    byte[] take() {
        byte[] buffer = kept.poll();
        return buffer == null ? new byte[SIZE] : buffer;
    }

    void giveBack(byte[] buffer) {
        kept.offer(buffer);
    }
}
