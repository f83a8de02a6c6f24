package io.staithe.registry.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerPartException;
import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A part that does not count takes no room on the disk either, for nobody would count that room. */
class RefusedPartTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");
    private static final int LATE_BYTES = 300_000;
    private static final int QUICK_BYTES = 1_000;

    @TempDir
    Path folder;

    private Registry registry;
    private Layers layers;
    private UploadId id;

    @BeforeEach
    void begin() throws IOException {
        registry = Registry.builder().blobs(FileSystemBlobStore.open(folder)).build();
        registry.repositories().create(NAME);
        layers = registry.layers(NAME);
        id = layers.begin(DigestAlgorithm.SHA256).id();
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void ofAPartThatSomebodyElseWasFasterThan() throws IOException {
        InputStream late = new ByteArrayInputStream(new byte[LATE_BYTES]) {
            private boolean overtaken;

            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (!overtaken) {
                    overtaken = true;
                    layers.append(id, LayerPart.at(0, new ByteArrayInputStream(new byte[QUICK_BYTES])));
                }
                return super.read(buffer, offset, length);
            }
        };

        assertThatThrownBy(() -> layers.append(id, LayerPart.at(0, late)))
                .isInstanceOfSatisfying(
                        InvalidLayerPartException.class,
                        refused -> assertThat(refused.offset()).isEqualTo(QUICK_BYTES));

        assertThat(bytesOnDisk()).isEqualTo(QUICK_BYTES);
    }

    @Test
    void ofAPartThatIsShorterThanAnnounced() throws IOException {
        InputStream content = new ByteArrayInputStream(new byte[LATE_BYTES]);

        assertThatThrownBy(() -> layers.append(id, new LayerPart(0, OptionalLong.of(LATE_BYTES + 1), content)))
                .isInstanceOf(InvalidLayerPartSizeException.class);

        assertThat(bytesOnDisk()).isZero();
    }

    private long bytesOnDisk() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
