package io.staithe.registry.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * The loop through which every stored byte goes: from a stream through one buffer into the hasher and the file.
 *
 * <p>Nothing is allocated for each buffer. Thread-safe; a call uses its own buffer.
 */
final class Inflow {
    private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 1024 * 1024;

    private final Buffers buffers;
    private final FreeSpace space;

    Inflow(Buffers buffers, FreeSpace space) {
        this.buffers = buffers;
        this.space = space;
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
            int filled = from.readNBytes(buffer, 0, buffer.length);
            if (filled == 0) {
                return 0;
            }
            space.require();
            try (FileChannel file = target.open()) {
                return pour(from, file, hasher, buffer, filled);
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

    private long pour(InputStream from, FileChannel file, @Nullable MessageDigest hasher, byte[] buffer, int first)
            throws IOException {
        ByteBuffer view = ByteBuffer.wrap(buffer);
        long total = 0;
        for (int filled = first; filled > 0; filled = from.readNBytes(buffer, 0, buffer.length)) {
            if (total > 0 && total % BYTES_BETWEEN_LOOKS_AT_THE_DISK == 0) {
                space.require();
            }
            if (hasher != null) {
                hasher.update(buffer, 0, filled);
            }
            view.clear().limit(filled);
            while (view.hasRemaining()) {
                file.write(view);
            }
            total += filled;
        }
        return total;
    }
}
