package io.staithe.registry.layer;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.LayerInUseException;
import io.staithe.registry.failure.LayersNotFoundException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.MetadataStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LayerHoldTest {
    private static final Digest DIGEST = sha256(content("layer"));
    private static final Duration HOLD = Duration.ofHours(24);

    private final ManualClock clock = new ManualClock();
    private final MetadataStore metadata = new InMemoryMetadataStore();
    private final Registry registry =
            Registry.builder().metadata(metadata).clock(clock).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aPushHoldsTheLayer() {
        repository.layer("layer");

        assertThat(heldUntil(repository)).isEqualTo(clock.instant().plus(HOLD));
    }

    @Test
    void aMountHoldsTheLayerWhereItIsMounted() {
        TestRepository other = TestRepository.create(registry, "team/other");
        repository.layer("layer");
        Instant now = clock.advance(Duration.ofHours(3));

        other.layers().mount(DIGEST, Optional.of(repository.name()));

        assertThat(heldUntil(other)).isEqualTo(now.plus(HOLD));
        assertThat(heldUntil(repository)).isEqualTo(ManualClock.BEGINNING.plus(HOLD));
    }

    @Test
    void aPositiveAnswerRenewsAHoldOfWhichLessThanHalfIsLeft() {
        repository.layer("layer");
        clock.advance(Duration.ofHours(11));
        repository.layers().find(DIGEST);
        assertThat(heldUntil(repository)).isEqualTo(ManualClock.BEGINNING.plus(HOLD));

        Instant now = clock.advance(Duration.ofHours(1));
        repository.layers().find(DIGEST);

        assertThat(heldUntil(repository)).isEqualTo(now.plus(HOLD));
    }

    @Test
    void aHoldThatRanOutIsRenewedToo() {
        repository.layer("layer");
        Instant now = clock.advance(Duration.ofDays(30));

        assertThat(repository.layers().find(DIGEST)).isPresent();

        assertThat(heldUntil(repository)).isEqualTo(now.plus(HOLD));
    }

    @Test
    void aLayerInUseNeedsNoHoldUntilItsLastImageGoes() {
        Digest first = image("one");
        Digest second = image("two");
        clock.advance(Duration.ofDays(30));
        repository.layers().find(DIGEST);
        assertThat(heldUntil(repository)).isEqualTo(ManualClock.BEGINNING.plus(HOLD));

        repository.images().delete(first);
        assertThat(heldUntil(repository)).isEqualTo(ManualClock.BEGINNING.plus(HOLD));
        repository.images().delete(second);

        assertThat(heldUntil(repository)).isEqualTo(clock.instant().plus(HOLD));
    }

    @Test
    void aLayerInUseIsNotDeleted() {
        Digest image = image("one");

        assertThatThrownBy(() -> repository.layers().delete(DIGEST))
                .isInstanceOfSatisfying(
                        LayerInUseException.class,
                        failure -> assertThat(failure.image()).isEqualTo(image));

        repository.images().delete(image);
        repository.layers().delete(DIGEST);
        assertThat(repository.layers().find(DIGEST)).isEmpty();
    }

    @Test
    void otherRepositoriesKeepALayerThatIsDeletedInOne() {
        TestRepository other = TestRepository.create(registry, "team/other");
        repository.layer("layer");
        other.layer("layer");

        repository.layers().delete(DIGEST);

        assertThatThrownBy(() -> repository.layers().pull(DIGEST)).isInstanceOf(LayersNotFoundException.class);
        assertThatThrownBy(() -> repository.layers().delete(DIGEST)).isInstanceOf(LayersNotFoundException.class);
        assertThat(other.bytes(DIGEST)).isEqualTo(content("layer"));
    }

    @Test
    void aLayerOfNoRepositoryIsNotFoundAsSuch() {
        Layers nowhere = registry.layers(RepositoryName.of("no/where"));

        assertThatThrownBy(() -> nowhere.find(DIGEST)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.pull(DIGEST)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.delete(DIGEST)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.list(Optional.empty(), 1)).isInstanceOf(RepositoryNotFoundException.class);
    }

    private Digest image(String config) {
        return repository
                .push(TestManifests.image(repository.layer(config), repository.layer("layer")))
                .digest();
    }

    private Instant heldUntil(TestRepository where) {
        return metadata.read(
                registry.id(),
                transaction -> transaction
                        .links()
                        .find(where.name(), DIGEST)
                        .orElseThrow()
                        .heldUntil());
    }
}
