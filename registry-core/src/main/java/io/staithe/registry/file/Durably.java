package io.staithe.registry.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Every sync of this store.
 *
 * <p>A file survives power loss once its contents are synced, and then each entry on the way to it: the folder that
 * holds it, and for a new folder the one that holds that. One for each store; thread-safe.
 */
final class Durably {
    private static final boolean FOLDERS_CAN_BE_OPENED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final Set<Path> known = ConcurrentHashMap.newKeySet();

    /**
     * Sees to it that a folder is there and its entry synced.
     *
     * <p>A folder that was there before is not trusted the first time: whoever created it may have been killed, or be
     * another thread that has not come to its sync yet.
     */
    void folder(Path folder) throws IOException {
        if (known.contains(folder)) {
            return;
        }
        create(folder);
        Path parent = folder.getParent();
        if (parent != null) {
            entries(parent);
        }
        known.add(folder);
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
        Path folder = Objects.requireNonNull(target.getParent());
        try {
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            known.remove(folder);
            throw e;
        }
        try {
            entries(folder);
        } catch (IOException | RuntimeException e) {
            moveBack(target, file, e);
            throw e;
        }
    }

    /** Writes a small file by way of another, so that it is there with all its bytes or not at all. */
    static void write(Path target, Path draft, byte[] bytes) throws IOException {
        Files.write(draft, bytes);
        contents(draft);
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        entries(Objects.requireNonNull(target.getParent()));
    }

    /** Creates a folder and those above it, as far as they are missing. */
    static void createFolders(Path folder) throws IOException {
        Path parent = folder.getParent();
        if (parent == null || Files.isDirectory(folder)) {
            return;
        }
        createFolders(parent);
        create(folder);
        entries(parent);
    }

    /** Syncs the names in a folder. */
    static void entries(Path folder) throws IOException {
        if (FOLDERS_CAN_BE_OPENED) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private static void contents(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static void create(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private static void moveBack(Path target, Path file, Exception failure) {
        try {
            Files.move(target, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }
}
