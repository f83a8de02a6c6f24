package io.staithe.registry.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagFilter;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.catalog.TagMutability;
import io.staithe.registry.catalog.TagRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.failure.TagMomentNotFoundException;
import io.staithe.registry.fixture.FakeAccess;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TagsTest {
    private static final Tag LATEST = Tag.of("latest");
    private static final Duration DAY = Duration.ofDays(1);

    private final ManualClock clock = new ManualClock();
    private final Registry registry = Registry.builder().clock(clock).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void theHistoryTellsEveryMoveTheNewestFirst() {
        Digest one = repository.image("one", "latest");
        clock.advance(DAY);
        Digest two = repository.image("two", "latest");
        clock.advance(DAY);
        registry.as(FakeAccess.callOf("ann")).tags(repository.name()).remove(LATEST);

        assertThat(repository.tags().history(LATEST, clock.instant(), 10))
                .containsExactly(
                        new TagMove(LATEST, clock.instant(), Optional.of(two), Optional.empty(), "ann"),
                        new TagMove(LATEST, at(1), Optional.of(one), Optional.of(two), "embedder"),
                        new TagMove(LATEST, at(0), Optional.empty(), Optional.of(one), "embedder"));
        assertThat(repository.tags().history(LATEST, at(1), 1))
                .extracting(TagMove::at)
                .containsExactly(at(1));
        assertThat(repository.tags().history(LATEST, at(1).minusNanos(1_000), 10))
                .hasSize(1);
    }

    @Test
    void pushingTheSameAgainIsNoMove() {
        repository.image("one", "latest");
        clock.advance(DAY);
        repository.image("one", "latest");

        assertThat(repository.tags().history(LATEST, clock.instant(), 10)).hasSize(1);
        assertThat(repository.tags().find(LATEST)).map(TagRecord::movedAt).contains(at(0));
    }

    @Test
    void aTagIsRestoredToAnEarlierMoment() {
        Digest one = repository.image("one", "latest");
        clock.advance(DAY);
        repository.image("two", "latest");
        clock.advance(DAY);

        TagRecord restored = repository.tags().restore(LATEST, at(1).minusNanos(1_000));

        assertThat(restored).isEqualTo(new TagRecord(LATEST, one, at(2)));
        assertThat(repository.target("latest")).contains(one);
        assertThat(repository.tags().history(LATEST, clock.instant(), 10)).hasSize(3);
        assertThat(repository.tags().restore(LATEST, at(0))).isEqualTo(restored);
        assertThat(repository.tags().history(LATEST, clock.instant(), 10)).hasSize(3);
    }

    @Test
    void aTagThatWasRemovedIsRestored() {
        Digest one = repository.image("one", "latest");
        clock.advance(DAY);
        repository.tags().remove(LATEST);
        assertThat(repository.pull(one)).isNotNull();

        repository.tags().restore(LATEST, at(0));

        assertThat(repository.target("latest")).contains(one);
        assertThatThrownBy(() -> repository.tags().restore(LATEST, at(0).minus(DAY)))
                .isInstanceOf(TagMomentNotFoundException.class);
    }

    @Test
    void aMomentAtWhichTheTagPointedAtNothingIsRefused() {
        repository.image("one", "latest");
        clock.advance(DAY);
        repository.tags().remove(LATEST);
        clock.advance(DAY);
        repository.image("two", "latest");

        assertThatThrownBy(() -> repository.tags().restore(LATEST, at(1)))
                .isInstanceOf(TagMomentNotFoundException.class);
        assertThatThrownBy(() -> repository.tags().restore(Tag.of("never"), at(1)))
                .isInstanceOf(TagMomentNotFoundException.class);
    }

    @Test
    void anImageThatWasDeletedCannotBeRestored() {
        Digest one = repository.image("one", "latest");
        clock.advance(DAY);
        repository.images().delete(one);

        assertThatThrownBy(() -> repository.tags().restore(LATEST, at(0))).isInstanceOf(ImageNotFoundException.class);
    }

    @Test
    void aFixedTagIsNotRestoredElsewhere() {
        repository.image("one", "latest");
        clock.advance(DAY);
        Digest two = repository.image("two", "latest");
        settings(TagMutability.immutable());

        assertThatThrownBy(() -> repository.tags().restore(LATEST, at(0)))
                .isInstanceOfSatisfying(
                        ImageTagAlreadyExistsException.class,
                        failure -> assertThat(failure.existing()).isEqualTo(two));
        assertThat(repository.tags().restore(LATEST, at(1)).digest()).isEqualTo(two);

        settings(TagMutability.immutableExcept(TagFilter.of("lat*")));
        repository.tags().restore(LATEST, at(0));
    }

    @Test
    void tagsAreListedInByteOrderPageByPage() {
        repository.image("one", "b", "B", "a", "_", "10", "9", "a.b", "a-b");

        assertThat(repository.tags().list(Optional.empty(), 3).items())
                .extracting(tag -> tag.tag().value())
                .containsExactly("10", "9", "B");
        assertThat(repository.tags().list(Optional.of(Tag.of("Z")), 10).items())
                .extracting(tag -> tag.tag().value())
                .containsExactly("_", "a", "a-b", "a.b", "b");
        assertThat(repository.tags().list(Optional.empty(), 7).more()).isTrue();
        assertThat(repository.tags().list(Optional.empty(), 8).more()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        Tags nowhere = registry.tags(RepositoryName.of("no/where"));

        assertThat(repository.tags().find(LATEST)).isEmpty();
        assertThat(repository.tags().history(LATEST, Instant.MAX, 1)).isEmpty();
        assertThatThrownBy(() -> repository.tags().remove(LATEST)).isInstanceOf(ImageNotFoundException.class);
        assertThatThrownBy(() -> nowhere.find(LATEST)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.list(Optional.empty(), 1)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.remove(LATEST)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.history(LATEST, at(0), 1)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> nowhere.restore(LATEST, at(0))).isInstanceOf(RepositoryNotFoundException.class);
    }

    private void settings(TagMutability mutability) {
        registry.repositories()
                .change(repository.name(), RepositorySettings.standard().withTagMutability(mutability));
    }

    private static Instant at(int days) {
        return ManualClock.BEGINNING.plus(DAY.multipliedBy(days));
    }
}
