package io.staithe.registry.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LayoutFolderTest {
    private static final Content SECRET = TestManifests.content("secret");
    private static final Digest DIGEST = TestManifests.sha256(SECRET);

    @TempDir
    private Path outside;

    private Path root = Path.of("");
    private Path blob = Path.of("");

    @BeforeEach
    void folders() throws IOException {
        root = outside.resolve("layout");
        blob = root.resolve("blobs/sha256").resolve(DIGEST.encoded());
        Files.createDirectories(root.resolve("blobs/sha256"));
        Files.write(outside.resolve("secret"), SECRET.toArray());
    }

    @Test
    void aLinkOutOfTheLayoutIsRefused() throws IOException {
        Files.createSymbolicLink(blob, outside.resolve("secret"));

        assertThatThrownBy(() -> folder().open(DIGEST))
                .isInstanceOf(InvalidLayoutException.class)
                .hasMessageContaining("leads out of the layout")
                .hasMessageNotContaining(outside.toString());
    }

    @Test
    void aLinkedFolderOutOfTheLayoutIsNotWrittenTo() throws IOException {
        Files.delete(root.resolve("blobs/sha256"));
        Path elsewhere = Files.createDirectory(outside.resolve("elsewhere"));
        Files.createSymbolicLink(root.resolve("blobs/sha256"), elsewhere);
        try (Registry registry = Registry.inMemory()) {
            TestRepository repository = TestRepository.create(registry, "team/app");
            repository.image("x", "x");

            assertThatThrownBy(() -> OciLayout.at(root).exportAll(repository.images(), repository.layers()))
                    .isInstanceOf(InvalidLayoutException.class);
        }
        assertThat(elsewhere).isEmptyDirectory();
    }

    @Test
    void aLinkInsideTheLayoutIsFollowed() throws IOException {
        Files.write(root.resolve("shared"), SECRET.toArray());
        Files.createSymbolicLink(blob, Path.of("../../shared"));

        try (InputStream bytes = folder().open(DIGEST)) {
            assertThat(bytes).hasBinaryContent(SECRET.toArray());
        }
    }

    @Test
    void aLayoutMayItselfBeReachedByALink() throws IOException {
        Files.write(blob, SECRET.toArray());
        Path link = Files.createSymbolicLink(outside.resolve("link"), root);

        assertThat(new LayoutFolder(link).size(DIGEST)).hasValue(SECRET.length());
    }

    @Test
    void aFolderIsNoBlob() throws IOException {
        Files.createDirectory(blob);

        assertThatThrownBy(() -> folder().size(DIGEST)).isInstanceOf(InvalidLayoutException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"imageLayoutVersion\":\"2.0.0\"}", "{\"imageLayoutVersion\":{\"a\":\"1.0\"}}", "x"})
    void anotherVersionIsRefused(String marker) throws IOException {
        Files.writeString(root.resolve("oci-layout"), marker);

        assertThatThrownBy(() -> folder().isLayout()).isInstanceOf(InvalidLayoutException.class);
    }

    @Test
    void aFolderWithoutTheMarkerIsNoLayout() throws IOException {
        try (Registry registry = Registry.inMemory()) {
            TestRepository repository = TestRepository.create(registry, "team/app");

            assertThatThrownBy(() -> OciLayout.at(root).importInto(repository.images(), repository.layers()))
                    .isInstanceOf(InvalidLayoutException.class)
                    .hasMessageContaining("oci-layout");
        }
    }

    private LayoutFolder folder() {
        return new LayoutFolder(root);
    }
}
