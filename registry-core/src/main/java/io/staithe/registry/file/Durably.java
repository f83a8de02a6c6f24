package io.staithe.registry.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What makes a file survive power loss: its contents are synced, then it gets its name, then each entry on the way to
 * it is synced, the folder that holds it, and for a new folder the one that holds that.
 *
 * <p>One for each store; thread-safe.
 */
final class Durably {
    private final Set<Path> known = ConcurrentHashMap.newKeySet();

    /**
     * Sees to it that a folder is there and its entry synced; the one above it must be.
     *
     * <p>One thread at a time: another must not build on an entry whose sync is about to fail.
     */
    void folder(Path folder) throws IOException {
        if (!known.contains(folder)) {
            enter(folder);
        }
    }

    /** Sees to it that a folder and all those above it are there and their entries synced. */
    void folders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null) {
            return;
        }
        folders(parent);
        if (!Files.isDirectory(folder) || mayHaveBeenEnteredByUs(parent)) {
            folder(folder);
        }
    }

    /**
     * Moves a finished file to a name nobody used before. Where it fails, the file is back under its old name, but may
     * have lost bytes in a failed sync: it must be written again, not synced again.
     */
    void place(Path file, Path target) throws IOException {
        contents(file);
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        try (FolderChange shelf = FolderChange.in(Objects.requireNonNull(target.getParent()))) {
            shelf.moveIn(file, target);
            shelf.sync();
        } catch (IOException e) {
            // Perhaps somebody deleted a folder we knew.
            known.clear();
            throw e;
        }
    }

    /** Syncs the bytes of a file, and not its name. */
    static void contents(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private synchronized void enter(Path folder) throws IOException {
        if (known.contains(folder)) {
            return;
        }
        try (FolderChange parent = FolderChange.in(Objects.requireNonNull(folder.getParent()))) {
            parent.create(folder);
            parent.sync();
        }
        known.add(folder);
    }

    /**
     * Whether an opening of this store that was killed may have created a folder here and not come to its sync. Where we
     * cannot write it did not, and where we cannot read it failed before it created anything.
     */
    private static boolean mayHaveBeenEnteredByUs(Path parent) {
        return Files.isWritable(parent) && Files.isReadable(parent);
    }
}
