package io.staithe.registry.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** The time by which files are dated, which on a network need not be ours. */
final class DatingClock {
    private DatingClock() {}

    /** The present, as a new file in a folder is dated; the file is gone afterwards. */
    static Instant now(Path folder, String freshId) throws IOException {
        Path probe = Files.createFile(folder.resolve(freshId));
        try {
            return Files.getLastModifiedTime(probe).toInstant();
        } finally {
            Files.deleteIfExists(probe);
        }
    }
}
