package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.UploadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another completion moves the file of an upload into its place, and has yet to say that the upload is finished. */
class LostBytesTest {
    @TempDir
    Path folder;

    private Registry registry;
    private Layers layers;
    private UploadId id;

    @BeforeEach
    void begin() throws IOException {
        registry = Registry.builder().blobs(FileSystemBlobStore.open(folder)).build();
        layers = TestRepository.create(registry, "team/app").layers();
        id = layers.begin(DigestAlgorithm.SHA256).id();
        layers.append(id, LayerPart.at(0, content("first").stream()));
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aCompletionThatFindsThemGoneIsToldThatTheUploadIs() {
        assertThatThrownBy(
                        () -> layers.complete(id, sha256(content("first")), Optional.of(LayerPart.at(5, losing("")))))
                .isInstanceOf(UploadNotFoundException.class);
    }

    @Test
    void aPartThatFindsThemGoneIsToldThatTheUploadIs() {
        assertThatThrownBy(() -> layers.append(id, LayerPart.at(5, losing("second"))))
                .isInstanceOf(UploadNotFoundException.class);

        assertThat(layers.status(id).offset()).isEqualTo(5);
    }

    /** Bytes before the first of which those that were stored vanish. */
    private InputStream losing(String bytes) {
        return new ByteArrayInputStream(content(bytes).toArray()) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                try (DirectoryStream<Path> files = Files.newDirectoryStream(folder.resolve("uploads"))) {
                    for (Path file : files) {
                        Files.delete(file);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return super.read(buffer, offset, length);
            }
        };
    }
}
