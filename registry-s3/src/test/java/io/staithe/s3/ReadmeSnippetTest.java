package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.MetadataStore;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** The README's lines about S3, run as they stand there. */
class ReadmeSnippetTest {
    @Test
    void layersAreKeptInABucket() throws IOException {
        byte[] content = "a layer".getBytes(StandardCharsets.US_ASCII);
        try (Registry registry = inBucket(
                S3ProxyServer.endpoint(),
                S3ProxyServer.freshBucket(),
                CredentialsSource.of(S3ProxyServer.CREDENTIALS),
                new InMemoryMetadataStore())) {
            Layers layers = registry.layers(RepositoryName.of("team/app"));
            Layer layer = layers.push(
                    DigestAlgorithm.SHA256.digest(content), OptionalLong.empty(), new ByteArrayInputStream(content));
            assertThat(layers.pull(layer.digest()).presign("GET", Duration.ofMinutes(1)))
                    .isPresent();
        }
    }

    private static Registry inBucket(URI endpoint, String bucket, CredentialsSource accessKey, MetadataStore metadata)
            throws IOException {
        // snippet
        S3Settings settings = S3Settings.builder()
                .bucket(bucket)
                .prefix("registry")
                .endpoint(endpoint) // unless it is Amazon S3
                .credentials(accessKey) // unless they are where AWS tools look for them
                .build();
        Registry registry = Registry.builder()
                .blobs(S3BlobStore.connect(settings))
                .metadata(metadata)
                .createOnPush(RepositorySettings.standard())
                .build();
        // end
        return registry;
    }
}
