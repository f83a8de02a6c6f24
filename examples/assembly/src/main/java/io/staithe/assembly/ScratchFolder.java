package io.staithe.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A folder for what is not to outlive its owner: closing it deletes it, with all that is in it.
 *
 * @param path where it is
 */
public record ScratchFolder(Path path) implements AutoCloseable {

    /** A new one where the system keeps such folders. */
    public static ScratchFolder create(String prefix) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(prefix));
    }

    /** A new one in another folder. */
    public static ScratchFolder createIn(Path parent, String prefix) throws IOException {
        return new ScratchFolder(Files.createTempDirectory(parent, prefix));
    }

    /** One at a place that is known; what was there before is deleted. */
    public static ScratchFolder emptied(Path path) throws IOException {
        if (Files.exists(path)) {
            delete(path);
        }
        return new ScratchFolder(Files.createDirectories(path));
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
