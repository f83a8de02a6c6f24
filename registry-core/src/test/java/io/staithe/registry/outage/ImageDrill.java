package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.layer.Layer;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.layer.LayerUpload;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** An image, pushed through the doors: one layer in one go, one in parts, one again. The metadata outlives everything. */
final class ImageDrill extends Drill {
    private static final RepositoryName NAME = RepositoryName.of("team/app");
    private static final Content CONFIG = Content.wrapping(bytes(1, 300));
    private static final Content WHOLE = Content.wrapping(bytes(2, 1_300));
    private static final Content IN_PARTS = Content.wrapping(bytes(3, 2_000));
    private static final int FIRST_PART = 900;
    private static final Content MANIFEST = TestManifests.image(CONFIG, WHOLE, IN_PARTS);

    private final InMemoryMetadataStore metadata = new InMemoryMetadataStore();
    private final Map<Digest, Content> acknowledged = new HashMap<>();
    private boolean imageAcknowledged;

    ImageDrill() {
        super(Runnable::run);
    }

    @Override
    List<Step> steps(BlobStore store) {
        return List.of(
                () -> with(store, repository -> pushWhole(repository, CONFIG)),
                () -> with(store, repository -> pushWhole(repository, WHOLE)),
                () -> with(store, repository -> pushInParts(repository, IN_PARTS)),
                () -> with(store, repository -> pushWhole(repository, CONFIG)),
                () -> with(store, this::pushImage));
    }

    private void pushWhole(TestRepository repository, Content layer) {
        repository.push(TestManifests.sha256(layer), layer);
        acknowledged.put(TestManifests.sha256(layer), layer);
    }

    private void pushInParts(TestRepository repository, Content layer) {
        byte[] bytes = layer.toArray();
        LayerUpload upload = repository.layers().begin(DigestAlgorithm.SHA256);
        repository.layers().append(upload.id(), LayerPart.at(0, part(bytes, 0, FIRST_PART)));
        repository
                .layers()
                .append(upload.id(), LayerPart.at(FIRST_PART, part(bytes, FIRST_PART, bytes.length - FIRST_PART)));
        repository.layers().complete(upload.id(), TestManifests.sha256(layer));
        acknowledged.put(TestManifests.sha256(layer), layer);
    }

    private void pushImage(TestRepository repository) {
        repository.push(MANIFEST, "1.0");
        imageAcknowledged = true;
    }

    @Override
    void assertWhole(BlobStore store) {
        with(store, repository -> {
            acknowledged.forEach((digest, content) -> assertThat(repository.bytes(digest))
                    .as("an acknowledged layer")
                    .isEqualTo(content));
            if (imageAcknowledged) {
                assertThat(repository.pull(TestManifests.sha256(MANIFEST)).content())
                        .isEqualTo(MANIFEST);
                assertThat(repository.target("1.0")).contains(TestManifests.sha256(MANIFEST));
                assertThat(acknowledged).as("the layers of the image").hasSize(3);
            } else {
                assertThat(repository.target("1.0")).isEmpty();
            }
            for (Layer layer : repository.layers().list(Optional.empty(), 10).items()) {
                assertThat(TestManifests.sha256(repository.bytes(layer.digest())))
                        .as("a layer that is visible")
                        .isEqualTo(layer.digest());
            }
        });
    }

    /** Long after, when the maintenance has run; says how many objects it deleted. */
    int assertNothingIsLeftOver(BlobStore store) {
        RecordingBlobStore later = new RecordingBlobStore(store);
        later.age(Duration.ofDays(30));
        AtomicInteger deleted = new AtomicInteger();
        with(later, repository -> {
            deleted.set(repository.registry().maintenance().run().objects());
            assertThat(later.objects())
                    .as("objects that rows name")
                    .extracting(StoredBlob::digest)
                    .containsExactlyElementsOf(repository.layers().list(Optional.empty(), 10).items().stream()
                            .map(Layer::digest)
                            .toList());
        });
        return deleted.get();
    }

    private void with(BlobStore store, Consumer<TestRepository> work) {
        try (Registry registry = Registry.builder()
                .blobs(store)
                .metadata(metadata)
                .storesStayOpen()
                .build()) {
            if (registry.repositories().find(NAME).isEmpty()) {
                registry.repositories().create(NAME);
            }
            work.accept(new TestRepository(registry, NAME));
        }
    }

    private static InputStream part(byte[] bytes, int offset, int length) {
        return new ByteArrayInputStream(bytes, offset, length);
    }
}
