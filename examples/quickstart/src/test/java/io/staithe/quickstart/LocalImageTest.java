package io.staithe.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.DigestAlgorithm;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalImageTest {
    @TempDir
    Path workshop;

    @Test
    void holdsItsManifestConfigurationAndTwoLayersUnderTheirDigests() throws Exception {
        LocalImage image = LocalImage.build(workshop, "1.0");

        assertThat(image.blobs()).hasSize(4).containsKey(image.digest());
        image.blobs()
                .forEach((digest, content) ->
                        assertThat(content.digest(DigestAlgorithm.SHA256)).isEqualTo(digest));
        assertThat(image.bytes()).isBetween(1024L * 1024, 1024L * 1024 + 10_000);
    }

    @Test
    void comesOutTheSameEveryTimeAndVersionsDifferInOneLayer() throws Exception {
        LocalImage once = LocalImage.build(workshop.resolve("one"), "1.0");
        LocalImage again = LocalImage.build(workshop.resolve("two"), "1.0");
        LocalImage next = LocalImage.build(workshop.resolve("one"), "2.0");

        assertThat(again.blobs()).isEqualTo(once.blobs());
        assertThat(next.blobs().keySet().stream().filter(once.blobs()::containsKey))
                .hasSize(1);
    }
}
