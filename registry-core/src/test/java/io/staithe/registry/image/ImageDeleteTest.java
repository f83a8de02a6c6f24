package io.staithe.registry.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.TagMove;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ImageNotFoundException;
import io.staithe.registry.failure.ImageReferencedByManifestListException;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ImageDeleteTest {
    private final Registry registry = Registry.inMemory();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void anImageGoesWithAllItsTags() {
        Digest digest = repository.image("a", "1.0", "latest");
        Digest other = repository.image("b", "other");

        repository.images().delete(digest);

        assertThatThrownBy(() -> repository.pull(digest)).isInstanceOf(ImageNotFoundException.class);
        assertThat(repository.tags().list(Optional.empty(), 10).items())
                .extracting(tag -> tag.digest())
                .containsExactly(other);
        assertThat(repository.tags().history(Tag.of("latest"), Instant.MAX, 1))
                .extracting(TagMove::to)
                .containsExactly(Optional.empty());
    }

    @Test
    void aChildOfAnIndexStaysAsLongAsTheIndex() {
        Digest child = repository.image("child", "child");
        Digest index = repository.index(List.of(child), "index");
        Digest outer = repository.index(List.of(), "outer");

        assertThatThrownBy(() -> repository.images().delete(child))
                .isInstanceOfSatisfying(
                        ImageReferencedByManifestListException.class,
                        failure -> assertThat(failure.indexes()).containsExactly(index));
        assertThat(repository.target("child")).contains(child);

        repository.images().delete(index);
        repository.images().delete(child);
        assertThat(repository.images().list(Optional.empty(), 10).items())
                .extracting(detail -> detail.image().digest())
                .containsExactly(outer);
    }

    @Test
    void aRefusalNamesTenIndexesAtTheMost() {
        Digest child = repository.image("child");
        IntStream.range(0, 12)
                .mapToObj(number -> repository.image("other" + number))
                .forEach(other -> repository.index(List.of(child, other)));

        assertThatThrownBy(() -> repository.images().delete(child))
                .isInstanceOfSatisfying(
                        ImageReferencedByManifestListException.class,
                        failure -> assertThat(failure.indexes()).hasSize(10));
    }

    @Test
    void aSubjectMayGoBeforeItsReferrers() {
        Digest subject = repository.image("subject");
        Digest referrer = repository.artifact(
                "a/b", subject, repository.pull(subject).content().length());

        repository.images().delete(subject);

        assertThat(repository.pull(referrer)).isNotNull();
    }

    @Test
    void layersOutliveTheirImage() {
        Digest digest = repository.image("a");

        repository.images().delete(digest);

        assertThat(repository.layers().list(Optional.empty(), 10).items()).hasSize(2);
        assertThat(repository.image("a")).isEqualTo(digest);
    }
}
