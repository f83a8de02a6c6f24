package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two processes with one metadata store and one bucket. */
class TwoNodesTest {
    private static final RepositoryName REPOSITORY = RepositoryName.of("harbour/cargo");

    private final TestBucket bucket = new TestBucket();
    private final InMemoryMetadataStore metadata = new InMemoryMetadataStore();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private S3BlobStore oneStore;
    private Registry one;
    private Registry other;

    @BeforeEach
    void open() throws IOException {
        oneStore = bucket.node();
        one = registry(oneStore);
        other = registry(bucket.node());
        one.repositories().create(REPOSITORY);
    }

    @AfterEach
    void close() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        one.close();
        other.close();
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1_000, 2 * PART + 1_000})
    void whoeverBringsTheSameLayerAtOnceOneObjectRemains(int length) throws Exception {
        for (int round = 0; round < 3; round++) {
            byte[] content = bytes(round, length);
            Digest digest = sha256(content);
            CyclicBarrier together = new CyclicBarrier(2);
            List<Future<Layer>> pushes = threads
                    .invokeAll(List.<Callable<Layer>>of(
                            () -> {
                                together.await();
                                return layers(one).push(digest, OptionalLong.empty(), stream(content));
                            },
                            () -> pushInParts(layers(other), content, together)))
                    .stream()
                    .toList();
            for (Future<Layer> push : pushes) {
                assertThat(push.get()).isEqualTo(new Layer(digest, length));
            }
            assertHolds(one, content);
            assertHolds(other, content);
        }
        bucket.sweepAll(oneStore);
        assertThat(bucket.keysIn("blobs/")).hasSize(3);
        assertThat(bucket.keys()).hasSize(length > PART ? 6 : 3);
        assertThat(bucket.openUploads()).isEmpty();
    }

    @Test
    void anUploadGoesOnAtAnotherNodeInTheMiddle() throws IOException {
        byte[] content = bytes(1, 3 * PART);
        UploadId id = layers(one).begin(DigestAlgorithm.SHA256).id();
        layers(one).append(id, LayerPart.at(0, stream(Arrays.copyOf(content, PART + 30_000))));
        layers(other)
                .append(
                        id,
                        LayerPart.at(
                                PART + 30_000, stream(Arrays.copyOfRange(content, PART + 30_000, content.length))));
        layers(one).complete(id, sha256(content));
        assertHolds(other, content);
        bucket.sweepAll(oneStore);
        assertThat(bucket.keys()).hasSize(2);
    }

    @Test
    void whereANodeIsLostInTheMiddleOfAnAppendAnotherGoesOn() throws Exception {
        byte[] content = bytes(1, 3 * PART);
        UploadId id = layers(one).begin(DigestAlgorithm.SHA256).id();
        layers(one).append(id, LayerPart.at(0, stream(Arrays.copyOf(content, PART + 30_000))));
        S3BlobStore lost = bucket.node();
        try (Registry dying = registry(lost)) {
            var hung = new PausedStream();
            Future<?> append = threads.submit(() ->
                    layers(dying).append(id, LayerPart.at(PART + 30_000, hung.after(bytes(9, 2 * PART)))));
            hung.awaitPause();

            layers(other)
                    .append(
                            id,
                            LayerPart.at(
                                    PART + 30_000, stream(Arrays.copyOfRange(content, PART + 30_000, content.length))));
            layers(other).complete(id, sha256(content));
            assertHolds(one, content);
            bucket.sweepAll(oneStore);
            assertThat(bucket.keys()).hasSize(2);
            assertThat(bucket.openUploads()).isEmpty();
            append.cancel(true);
        }
    }

    private Registry registry(S3BlobStore store) {
        return Registry.builder()
                .blobs(store)
                .metadata(metadata)
                .storesStayOpen()
                .build();
    }

    private static Layers layers(Registry registry) {
        return registry.layers(REPOSITORY);
    }

    private static Layer pushInParts(Layers layers, byte[] content, CyclicBarrier together) throws Exception {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        int half = content.length / 2;
        layers.append(id, LayerPart.at(0, stream(Arrays.copyOf(content, half))));
        together.await();
        LayerPart rest = LayerPart.at(half, stream(Arrays.copyOfRange(content, half, content.length)));
        return layers.complete(id, sha256(content), Optional.of(rest));
    }

    private static void assertHolds(Registry registry, byte[] content) throws IOException {
        try (InputStream in = layers(registry).pull(sha256(content)).open()) {
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
    }
}
