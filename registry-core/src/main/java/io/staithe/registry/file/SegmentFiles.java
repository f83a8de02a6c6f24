package io.staithe.registry.file;

import io.staithe.registry.file.UploadState.Segment;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.UploadStateLostException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** The files in which uploads in progress lie, read and written strictly within what their states record. */
final class SegmentFiles {
    private final Workshop shop;

    SegmentFiles(Workshop shop) {
        this.shop = shop;
    }

    String freshId() {
        String id = shop.ids().next();
        if (!Locator.isId(id)) {
            throw new IllegalStateException("an id that cannot name a file: " + id);
        }
        return id;
    }

    Path last(UploadState state) {
        return file(state, state.last());
    }

    /** Fails where a recorded byte is missing. */
    void requireAll(UploadState state) throws IOException {
        for (Segment segment : state.segments()) {
            if (size(file(state, segment)) < segment.length()) {
                throw lost(state);
            }
        }
    }

    /** Whether the last file holds the recorded bytes and nothing behind them. */
    boolean isExact(UploadState state) throws IOException {
        return size(last(state)) == state.last().length();
    }

    /** Opens the last file for writing behind its recorded bytes; creates it where none are recorded. */
    FileChannel openLast(UploadState state) throws IOException {
        long length = state.last().length();
        if (length == 0) {
            return FileChannel.open(last(state), StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
        }
        FileChannel channel = openAt(last(state), length, state);
        channel.position(length);
        return channel;
    }

    /** Frees what an append wrote before it failed; what cannot be freed now is overwritten, deleted or swept later. */
    void takeBack(UploadState state, boolean inPlace) {
        if (!inPlace) {
            deleteQuietly(last(state));
            return;
        }
        try {
            openAt(last(state), state.last().length(), state).close();
        } catch (IOException e) {
            return;
        }
    }

    void hash(UploadState state, MessageDigest hasher) throws IOException {
        for (Segment segment : state.segments()) {
            try (InputStream bytes = read(state, segment)) {
                shop.inflow().hash(bytes, hasher);
            }
        }
    }

    /** Copies the recorded bytes into a new file. */
    void gather(UploadState state, Path target, @Nullable MessageDigest hasher) throws IOException {
        Files.createFile(target);
        try {
            for (Segment segment : state.segments()) {
                try (InputStream bytes = read(state, segment)) {
                    shop.inflow().pour(bytes, () -> FileChannel.open(target, StandardOpenOption.APPEND), hasher);
                }
            }
        } catch (IOException | RuntimeException e) {
            deleteQuietly(target);
            throw e;
        }
    }

    void delete(UploadState state) throws IOException {
        for (Segment segment : state.segments()) {
            Files.deleteIfExists(file(state, segment));
        }
    }

    void deleteQuietly(UploadState state) {
        for (Segment segment : state.segments()) {
            deleteQuietly(file(state, segment));
        }
    }

    static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // The sweep takes it.
            return;
        }
    }

    private FileChannel openAt(Path file, long length, UploadState state) throws IOException {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
            try {
                if (channel.size() < length) {
                    throw lost(state);
                }
                channel.truncate(length);
                return channel;
            } catch (IOException | RuntimeException e) {
                channel.close();
                throw e;
            }
        } catch (NoSuchFileException e) {
            throw lost(state);
        }
    }

    private InputStream read(UploadState state, Segment segment) throws IOException {
        try {
            return FileRange.open(file(state, segment), ByteRange.all(segment.length()));
        } catch (NoSuchFileException | EOFException e) {
            throw lost(state);
        }
    }

    private Path file(UploadState state, Segment segment) {
        return state.file(shop.folders().uploads(), segment);
    }

    private static long size(Path file) throws IOException {
        try {
            return Files.size(file);
        } catch (NoSuchFileException e) {
            return -1;
        }
    }

    private static UploadStateLostException lost(UploadState state) {
        return new UploadStateLostException("bytes of the upload " + state.id() + " are missing");
    }
}
