package io.staithe.registry.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The file at the end of one transfer: takes whole buffers, for as long as the disk has room. One thread at a time. */
final class FileSink {
    private static final long BYTES_BETWEEN_LOOKS_AT_THE_DISK = 1024 * 1024;

    private final FileChannel file;
    private final FreeSpace space;
    private long written;
    private long nextLook = BYTES_BETWEEN_LOOKS_AT_THE_DISK;

    FileSink(FileChannel file, FreeSpace space) {
        this.file = file;
        this.space = space;
    }

    void write(ByteBuffer bytes) throws IOException {
        if (written >= nextLook) {
            space.require();
            nextLook = written + BYTES_BETWEEN_LOOKS_AT_THE_DISK;
        }
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
    }

    long written() {
        return written;
    }

    FileChannel file() {
        return file;
    }
}
