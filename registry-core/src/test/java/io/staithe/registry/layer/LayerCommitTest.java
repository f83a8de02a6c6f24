package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.InvalidLayerPartSizeException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.RecordingBlobStore.Step;
import io.staithe.registry.fixture.RecordingMetadataStore;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.fixture.Together;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LayerCommitTest {
    private static final Content LAYER = content("layer");
    private static final Digest DIGEST = sha256(LAYER);

    private final ManualClock clock = new ManualClock();
    private final RecordingMetadataStore metadata = new RecordingMetadataStore(new InMemoryMetadataStore());
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());
    private final Registry registry =
            Registry.builder().metadata(metadata).blobs(blobs).clock(clock).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final Layers layers = repository.layers();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theSameContentIsKeptOnceForAllRepositories() {
        TestRepository other = TestRepository.create(registry, "team/other");
        repository.layer("layer");
        String first = blobs.objects().get(0).locator();

        other.layer("layer");

        assertThat(blobs.objects()).extracting(object -> object.locator()).containsExactly(first);
        assertThat(other.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void ofManyCommitsAtOnceOneObjectStays() {
        List<TestRepository> repositories = IntStream.range(0, 8)
                .mapToObj(number -> TestRepository.create(registry, "team/app" + number))
                .toList();
        List<UploadId> uploads = repositories.stream()
                .map(each -> each.layers().begin(DigestAlgorithm.SHA256).id())
                .toList();
        for (int i = 0; i < 8; i++) {
            repositories.get(i).layers().append(uploads.get(i), LayerPart.at(0, LAYER.stream()));
        }

        List<Object> results = Together.run(8, i -> repositories.get(i).layers().complete(uploads.get(i), DIGEST));

        assertThat(results).containsOnly(new Layer(DIGEST, LAYER.length()));
        assertThat(blobs.objects()).hasSize(1);
        assertThat(repositories)
                .allSatisfy(each -> assertThat(each.bytes(DIGEST)).isEqualTo(LAYER));
    }

    @ParameterizedTest
    @EnumSource(names = {"BEGIN", "APPEND", "COMMIT"})
    void whereTheStoreFailsAPushLeavesNothing(Step step) {
        blobs.fail(step);

        assertThatThrownBy(() -> repository.push(DIGEST, LAYER))
                .isInstanceOf(ServerException.class)
                .hasMessageNotContaining("secret");

        assertThat(layers.find(DIGEST)).isEmpty();
        assertThat(blobs.objects()).isEmpty();
        blobs.recover();
        repository.push(DIGEST, LAYER);
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESUME", "COMMIT"})
    void whereTheStoreFailsAnUploadCanBeCompletedLater(Step step) {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        layers.append(id, LayerPart.at(0, LAYER.stream()));
        blobs.fail(step);

        assertThatThrownBy(() -> layers.complete(id, DIGEST)).isInstanceOf(ServerException.class);

        assertThat(layers.find(DIGEST)).isEmpty();
        blobs.recover();
        layers.complete(id, DIGEST);
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void whereTheStoreFailsAnAppendChangesNothing() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        blobs.fail(Step.APPEND);

        assertThatThrownBy(() -> layers.append(id, LayerPart.at(0, LAYER.stream())))
                .isInstanceOf(ServerException.class);

        blobs.recover();
        assertThat(layers.status(id).offset()).isZero();
    }

    @Test
    void aLoserThatCannotBeDeletedIsNoFailure() {
        repository.layer("layer");
        blobs.fail(Step.DELETE);

        TestRepository other = TestRepository.create(registry, "team/other");
        other.layer("layer");

        assertThat(other.bytes(DIGEST)).isEqualTo(LAYER);
    }

    @Test
    void bytesThatCannotBeReadAreAServersFailure() {
        repository.layer("layer");
        blobs.fail(Step.OPEN);

        assertThatThrownBy(() -> layers.pull(DIGEST).open())
                .isInstanceOf(ServerException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whereTheMetadataFailsTheObjectIsLeftToASweepForItMayCount() {
        metadata.failWrites(true);

        assertThatThrownBy(() -> repository.push(DIGEST, LAYER)).isInstanceOf(ServerException.class);

        metadata.failWrites(false);
        assertThat(layers.find(DIGEST)).isEmpty();
        assertThat(blobs.objects()).hasSize(1);
    }

    @Test
    void anObjectWhoseUploadVanishedIsDeleted() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        layers.append(id, LayerPart.at(0, LAYER.stream()));

        assertThatThrownBy(() -> layers.complete(id, DIGEST, Optional.of(LayerPart.at(5, cancelling(id)))))
                .isInstanceOf(UploadNotFoundException.class);

        assertThat(blobs.objects()).isEmpty();
    }

    @Test
    void ofManyCompletionsOfOneUploadAtOnceNoneIsToldWrong() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        layers.append(id, LayerPart.at(0, LAYER.stream()));

        List<Object> results = Together.run(8, i -> layers.complete(id, DIGEST));

        assertThat(results).contains(new Layer(DIGEST, LAYER.length()));
        assertThat(repository.bytes(DIGEST)).isEqualTo(LAYER);
        assertThat(blobs.objects()).hasSize(1);
        assertThat(layers.complete(id, DIGEST)).isEqualTo(new Layer(DIGEST, LAYER.length()));
    }

    @Test
    void aRepositoryThatGoesDuringACompletionGetsNoLayer() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        Runnable delete = () -> registry.repositories().delete(repository.name(), true);

        assertThatThrownBy(() -> layers.complete(id, DIGEST, Optional.of(LayerPart.at(0, ending(delete)))))
                .isInstanceOf(RepositoryNotFoundException.class);

        assertThat(blobs.objects()).isEmpty();
    }

    @Test
    void aRepositoryOfTheSameNameIsAnother() {
        UploadId id = layers.begin(DigestAlgorithm.SHA256).id();
        Runnable replace = () -> {
            registry.repositories().delete(repository.name(), true);
            clock.advance(Duration.ofSeconds(1));
            registry.repositories().create(repository.name());
        };

        assertThatThrownBy(() -> layers.complete(id, DIGEST, Optional.of(LayerPart.at(0, ending(replace)))))
                .isInstanceOf(UploadNotFoundException.class);

        assertThat(blobs.objects()).isEmpty();
        assertThat(layers.find(DIGEST)).isEmpty();
    }

    @Test
    void aWholePushIsRefusedForAWrongDigestOrLength() {
        assertThatThrownBy(() -> repository.push(DIGEST, content("other"))).isInstanceOf(InvalidLayerException.class);
        assertThatThrownBy(() -> layers.push(DIGEST, OptionalLong.of(4), LAYER.stream()))
                .isInstanceOf(InvalidLayerPartSizeException.class);

        assertThat(blobs.objects()).isEmpty();
        assertThatThrownBy(() -> layers.pull(DIGEST)).isInstanceOf(LayersNotFoundException.class);
    }

    @Test
    void noByteIsReadForARepositoryThatDoesNotExist() {
        InputStream unread = cancelling(UploadId.of("01234567-89ab-cdef-0123-456789abcdef"));

        assertThatThrownBy(() ->
                        registry.layers(RepositoryName.of("not/there")).push(DIGEST, OptionalLong.empty(), unread))
                .isInstanceOf(RepositoryNotFoundException.class);
        assertThat(blobs.calls()).isZero();
    }

    @Test
    void anEmptyLayerIsALayer() {
        Content empty = repository.layer("");

        assertThat(layers.find(sha256(empty))).contains(new Layer(sha256(empty), 0));
        assertThat(repository.bytes(sha256(empty))).isEqualTo(empty);
    }

    /** No bytes, at the end of which the upload is gone. */
    private InputStream cancelling(UploadId id) {
        return new InputStream() {
            @Override
            public int read() {
                layers.cancel(id);
                return -1;
            }
        };
    }

    /** The layer's bytes, at the end of which something happens. */
    private static InputStream ending(Runnable then) {
        InputStream bytes = LAYER.stream();
        return new InputStream() {
            private boolean ended;

            @Override
            public int read() throws IOException {
                int next = bytes.read();
                if (next < 0 && !ended) {
                    ended = true;
                    then.run();
                }
                return next;
            }
        };
    }
}
