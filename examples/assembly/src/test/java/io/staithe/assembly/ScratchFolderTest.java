package io.staithe.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
    @TempDir
    Path parent;

    @Test
    void goesWithAllThatIsInIt() throws IOException {
        Path path;
        try (ScratchFolder folder = ScratchFolder.createIn(parent, "scratch-")) {
            path = folder.path();
            Files.writeString(Files.createDirectories(path.resolve("a/b")).resolve("c"), "c");
        }
        assertThat(path).doesNotExist();
        assertThat(parent).exists();
    }

    @Test
    void aKnownPlaceIsEmptiedFirst() throws IOException {
        Files.writeString(Files.createDirectories(parent.resolve("kept/old")).resolve("c"), "c");
        try (ScratchFolder folder = ScratchFolder.emptied(parent.resolve("kept"))) {
            assertThat(folder.path()).isEmptyDirectory();
        }
        assertThat(parent.resolve("kept")).doesNotExist();
    }

    @Test
    void aKnownPlaceNeedNotBeThere() throws IOException {
        try (ScratchFolder folder = ScratchFolder.emptied(parent.resolve("not/yet"))) {
            assertThat(folder.path()).isEmptyDirectory();
        }
    }
}
