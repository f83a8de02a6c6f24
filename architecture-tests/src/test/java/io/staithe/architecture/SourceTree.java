package io.staithe.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The source files of every module, for the rules that class files cannot tell. */
final class SourceTree {
    private static final Path ROOT = root();

    private SourceTree() {}

    /** Every Java file under a {@code src/main}, by path. */
    static List<SourceFile> productionFiles() {
        try (Stream<Path> paths = Files.walk(ROOT)) {
            return paths.filter(Files::isRegularFile)
                    .map(ROOT::relativize)
                    .filter(SourceTree::isProduction)
                    .sorted()
                    .map(SourceTree::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isProduction(Path path) {
        String name = "/" + path.toString().replace('\\', '/');
        return name.endsWith(".java")
                && name.contains("/src/main/")
                && !name.contains("/target/")
                && !name.contains("/.");
    }

    private static SourceFile read(Path path) {
        try {
            return new SourceFile(path, Files.readString(ROOT.resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("architecture-tests"))) {
            here = here.getParent();
        }
        return here;
    }

    /** A file by its path from the root of the repository. */
    record SourceFile(Path path, String text) {
        int lineCount() {
            return (int) text.lines().count();
        }

        @Override
        public String toString() {
            return "%s (%d lines)".formatted(path, lineCount());
        }
    }
}
