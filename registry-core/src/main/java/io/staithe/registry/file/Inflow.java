package io.staithe.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The loop through which every stored byte goes: from a stream through a buffer into the hasher and the file.
 *
 * <p>The first MiB is read, hashed and written on the caller's thread. Of what follows, reading and hashing stay there,
 * {@link WriteBehind} writes beside them, and {@link EarlyWriteOut} lets the disk take what is written. Thread-safe; a
 * call uses its own buffers.
 */
final class Inflow {
    private static final long LARGE_BYTES = 1024 * 1024;

    private final Buffers buffers;
    private final FreeSpace space;
    private final WriterThreads threads;

    Inflow(Buffers buffers, FreeSpace space, WriterThreads threads) {
        this.buffers = buffers;
        this.space = space;
        this.threads = threads;
    }

    /** Opens the file to write to, at the right position. */
    @FunctionalInterface
    interface Target {
        FileChannel open() throws IOException;
    }

    /** Writes a stream to its end; the file is opened only when there is a byte to write. */
    long pour(InputStream from, Target target, @Nullable MessageDigest hasher) throws IOException {
        byte[] buffer = buffers.take();
        try {
            int filled = fill(buffer, from, hasher);
            if (filled == 0) {
                return 0;
            }
            space.require();
            try (FileChannel file = target.open()) {
                FileSink sink = new FileSink(file, space);
                pour(from, sink, hasher, buffer, filled);
                return sink.written();
            }
        } finally {
            buffers.giveBack(buffer);
        }
    }

    /** Hashes a stream to its end. */
    void hash(InputStream from, MessageDigest hasher) throws IOException {
        byte[] buffer = buffers.take();
        try {
            for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
                hasher.update(buffer, 0, read);
            }
        } finally {
            buffers.giveBack(buffer);
        }
    }

    private void pour(InputStream from, FileSink sink, @Nullable MessageDigest hasher, byte[] buffer, int first)
            throws IOException {
        ByteBuffer view = ByteBuffer.wrap(buffer);
        boolean alone = false;
        for (int filled = first; filled > 0; filled = fill(buffer, from, hasher)) {
            sink.write(view.clear().limit(filled));
            if (sink.written() >= LARGE_BYTES && !alone) {
                WriteBehind ring = threads.take();
                if (ring != null) {
                    pour(from, sink, hasher, ring);
                    return;
                }
                alone = true;
            }
        }
    }

    private void pour(InputStream from, FileSink sink, @Nullable MessageDigest hasher, WriteBehind ring)
            throws IOException {
        try (EarlyWriteOut writeOut = new EarlyWriteOut(sink.file(), threads.executor())) {
            ring.begin(sink, writeOut);
            try {
                for (int filled = fill(ring.next(), from, hasher);
                        filled > 0;
                        filled = fill(ring.next(), from, hasher)) {
                    ring.put(filled);
                }
                ring.finish();
            } finally {
                ring.end();
            }
        } finally {
            threads.giveBack(ring);
        }
    }

    private static int fill(byte[] buffer, InputStream from, @Nullable MessageDigest hasher) throws IOException {
        int filled = from.readNBytes(buffer, 0, buffer.length);
        if (hasher != null) {
            hasher.update(buffer, 0, filled);
        }
        return filled;
    }
}
