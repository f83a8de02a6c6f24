package io.staithe.registry.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;

/** Deletes the files of uploads that nobody has written to for long. */
final class AbandonedUploads {
    private final Path folder;

    AbandonedUploads(Path folder) {
        this.folder = folder;
    }

    int sweep(Instant olderThan, int limit) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (swept == limit) {
                    break;
                }
                if (isOlder(entry, olderThan) && Files.deleteIfExists(entry)) {
                    swept++;
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return swept;
    }

    private static boolean isOlder(Path entry, Instant moment) throws IOException {
        try {
            BasicFileAttributes found =
                    Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return found.isRegularFile() && found.lastModifiedTime().toInstant().isBefore(moment);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
