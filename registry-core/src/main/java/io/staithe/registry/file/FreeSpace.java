package io.staithe.registry.file;

import io.staithe.registry.failure.InsufficientStorageException;
import java.io.IOException;
import java.nio.file.FileStore;

/** The low-water mark: how many bytes are free, and how many of them are not to be used. */
record FreeSpace(FileStore disk, long reservedBytes) {

    /** Refuses to write where the reserve is all that is left. */
    void require() throws IOException {
        long free = free();
        if (free <= reservedBytes) {
            throw new InsufficientStorageException(free, reservedBytes);
        }
    }

    long room() throws IOException {
        return Math.max(0, free() - reservedBytes);
    }

    private long free() throws IOException {
        long bytes = disk.getUsableSpace();
        // Disks of more than 8 EiB count below zero.
        return bytes < 0 ? Long.MAX_VALUE : bytes;
    }
}
