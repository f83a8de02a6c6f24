package io.staithe.registry.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * New names in one folder, which survive power loss together once {@link #sync()} has returned.
 *
 * <p>The folder is opened before it is changed: the system tells of a failed write everyone who had the folder open when
 * it happened, and nobody else. Where the sync fails, every name is taken back: a second sync would pass over in silence
 * what the first one lost, so a retry must enter the names anew. One a change; confined to one thread.
 */
final class FolderChange implements Closeable {
    private static final boolean FOLDERS_CAN_BE_OPENED =
            !System.getProperty("os.name", "").startsWith("Windows");

    private final @Nullable FileChannel folder;
    private final Deque<Undo> undos = new ArrayDeque<>();

    private FolderChange(@Nullable FileChannel folder) {
        this.folder = folder;
    }

    @FunctionalInterface
    private interface Undo {
        void run() throws IOException;
    }

    static FolderChange in(Path folder) throws IOException {
        return new FolderChange(FOLDERS_CAN_BE_OPENED ? FileChannel.open(folder, StandardOpenOption.READ) : null);
    }

    /**
     * Creates a folder. One that was there before is synced all the same: whoever created it may have been killed, or not
     * have come to its sync yet.
     */
    void create(Path child) throws IOException {
        try {
            Files.createDirectory(child);
            undos.push(() -> Files.delete(child));
        } catch (FileAlreadyExistsException e) {
            if (!Files.isDirectory(child)) {
                throw e;
            }
        }
    }

    /** Moves a file here, in one step. */
    void moveIn(Path file, Path target) throws IOException {
        Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
        undos.push(() -> Files.move(target, file, StandardCopyOption.ATOMIC_MOVE));
    }

    /** Gives a file of the same disk one more name here, in one step, unless that name is taken. */
    void link(Path file, Path target) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException e) {
            throw new IOException("a file cannot have two names here: " + target, e);
        }
        undos.push(() -> Files.delete(target));
    }

    void sync() throws IOException {
        if (folder == null) {
            return;
        }
        try {
            folder.force(true);
        } catch (IOException | RuntimeException e) {
            undo(e);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        if (folder != null) {
            folder.close();
        }
    }

    private void undo(Exception failure) {
        while (!undos.isEmpty()) {
            try {
                undos.pop().run();
            } catch (IOException e) {
                failure.addSuppressed(e);
            }
        }
    }
}
