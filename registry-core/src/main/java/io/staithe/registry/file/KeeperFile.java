package io.staithe.registry.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file {@code keeper}: whose rows name the objects of this store. Written once, by whoever comes first. */
final class KeeperFile {
    private final Folders folders;

    KeeperFile(Folders folders) {
        this.folders = folders;
    }

    /** Who is in the file, which is the candidate where nobody was. */
    String claim(String candidate, String uniqueId) throws IOException {
        Path file = folders.root().resolve("keeper");
        try (FolderChange names = FolderChange.in(folders.root())) {
            if (!Files.exists(file)) {
                write(candidate, uniqueId, names, file);
            }
            // Also where it was there: whoever wrote it may have been killed, or not have come to the sync yet.
            names.sync();
        }
        String keeper = Files.readString(file, StandardCharsets.UTF_8).strip();
        if (keeper.isEmpty()) {
            throw new IOException("names nobody, and can be deleted: " + file);
        }
        return keeper;
    }

    private void write(String candidate, String uniqueId, FolderChange names, Path file) throws IOException {
        Path draft = folders.draft(uniqueId, candidate + "\n");
        try {
            names.link(draft, file);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was faster.
            return;
        } finally {
            SegmentFiles.deleteQuietly(draft);
        }
    }
}
