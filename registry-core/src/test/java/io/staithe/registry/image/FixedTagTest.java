package io.staithe.registry.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagFilter;
import io.staithe.registry.catalog.TagMutability;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageTagAlreadyExistsException;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.fixture.Together;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FixedTagTest {
    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(
            registry, "team/app", RepositorySettings.standard().withTagMutability(TagMutability.immutable()));

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aFixedTagStaysAndTheImageIsNotKept() {
        Digest first = repository.image("first", "1.0");
        Content second = repository.manifest("second");

        assertThatThrownBy(() -> repository.push(second, "1.0"))
                .isInstanceOfSatisfying(
                        ImageTagAlreadyExistsException.class,
                        failure -> assertThat(failure.existing()).isEqualTo(first));

        assertThat(repository.target("1.0")).contains(first);
        assertThatThrownBy(() -> repository.pull(TestManifests.sha256(second)))
                .isInstanceOf(ImageNotFoundException.class);
    }

    @Test
    void theSameImageMayBePushedToItAgain() {
        repository.image("first", "1.0");

        assertThat(repository.push(repository.manifest("first"), "1.0").changed())
                .isFalse();
    }

    @Test
    void ofSeveralTagsAllAreMovedOrNone() {
        repository.image("first", "b");

        assertThatThrownBy(() -> repository.image("second", "a", "b", "c"))
                .isInstanceOf(ImageTagAlreadyExistsException.class);

        assertThat(repository.target("a")).isEmpty();
        assertThat(repository.target("c")).isEmpty();
        assertThat(repository.tags().history(Tag.of("a"), Instant.MAX, 1)).isEmpty();
    }

    @Test
    void filtersExceptTheirTags() {
        change(TagMutability.mutableExcept(TagFilter.of("v*")));
        repository.image("first", "v1", "dev");
        Digest second = repository.image("second", "dev");

        assertThat(repository.target("dev")).contains(second);
        assertThatThrownBy(() -> repository.image("second", "v1")).isInstanceOf(ImageTagAlreadyExistsException.class);

        change(TagMutability.immutableExcept(TagFilter.of("v*")));
        repository.image("second", "v1");
        assertThatThrownBy(() -> repository.image("first", "dev")).isInstanceOf(ImageTagAlreadyExistsException.class);
    }

    @Test
    void aTagThatWasRemovedIsFree() {
        repository.image("first", "1.0");
        repository.tags().remove(Tag.of("1.0"));

        Digest second = repository.image("second", "1.0");

        assertThat(repository.target("1.0")).contains(second);
    }

    @RepeatedTest(10)
    void ofManyPushesAtOnceOneWins() {
        List<Content> manifests = IntStream.range(0, 8)
                .mapToObj(number -> repository.manifest("image" + number))
                .toList();

        List<Object> results = Together.run(8, number -> repository.push(manifests.get(number), "1.0", "t" + number));

        List<PushedImage> winners = results.stream()
                .filter(PushedImage.class::isInstance)
                .map(PushedImage.class::cast)
                .toList();
        assertThat(results)
                .filteredOn(ImageTagAlreadyExistsException.class::isInstance)
                .hasSize(7);
        assertThat(winners).hasSize(1);
        assertThat(repository.target("1.0")).contains(winners.get(0).digest());
        assertThat(repository.tags().list(Optional.empty(), 10).items()).hasSize(2);
        assertThat(repository.tags().history(Tag.of("1.0"), Instant.MAX, 10)).hasSize(1);
    }

    private void change(TagMutability mutability) {
        registry.repositories()
                .change(repository.name(), RepositorySettings.standard().withTagMutability(mutability));
    }
}
