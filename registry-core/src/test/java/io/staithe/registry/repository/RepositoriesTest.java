package io.staithe.registry.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.Page;
import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.failure.RepositoryAlreadyExistsException;
import io.staithe.registry.failure.RepositoryNotEmptyException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.fixture.FakeAccess;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.name.RepositoryName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepositoriesTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");

    private final FakeAccess access = new FakeAccess();
    private final ManualClock clock = new ManualClock();
    private final Registry registry =
            Registry.builder().access(access).clock(clock).build();
    private final Repositories repositories = registry.repositories();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aRepositoryIsWhatItWasCreatedAs() {
        RepositorySettings sparse = RepositorySettings.standard().withSparseManifests(true);

        RepositoryRecord created = repositories.create(NAME, sparse);

        assertThat(created).isEqualTo(new RepositoryRecord(NAME, clock.instant(), sparse));
        assertThat(repositories.describe(NAME)).isEqualTo(created);
        assertThat(repositories.find(NAME)).contains(created);
        assertThatThrownBy(() -> repositories.create(NAME)).isInstanceOf(RepositoryAlreadyExistsException.class);
        assertThat(repositories.change(NAME, RepositorySettings.standard()).createdAt())
                .isEqualTo(created.createdAt());
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(repositories.find(NAME)).isEmpty();
        assertThatThrownBy(() -> repositories.describe(NAME)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> repositories.delete(NAME, true)).isInstanceOf(RepositoryNotFoundException.class);
        assertThatThrownBy(() -> repositories.change(NAME, RepositorySettings.standard()))
                .isInstanceOf(RepositoryNotFoundException.class);
    }

    @Test
    void onlyAnEmptyRepositoryIsDeletedUnlessForced() {
        TestRepository repository = TestRepository.create(registry, "team/app");
        repository.image("a", "a");

        assertThatThrownBy(() -> repositories.delete(NAME, false)).isInstanceOf(RepositoryNotEmptyException.class);
        repositories.delete(NAME, true);
        repositories.create(NAME);

        assertThat(repository.tags().list(Optional.empty(), 10).items()).isEmpty();
        assertThat(repository.images().list(Optional.empty(), 10).items()).isEmpty();
        assertThat(repository.layers().list(Optional.empty(), 10).items()).isEmpty();
        assertThat(repository.tags().history(io.staithe.registry.name.Tag.of("a"), clock.instant(), 10))
                .isEmpty();
    }

    @Test
    void aCallerSeesTheRepositoriesItMayDescribeAndPagesAreFull() {
        List<String> names =
                IntStream.range(0, 25).mapToObj(i -> "r" + (100 + i)).toList();
        names.forEach(name -> repositories.create(RepositoryName.of(name)));
        access.deny(request -> request.operation() == Operation.DESCRIBE_REPOSITORY
                && request.repository()
                        .filter(name -> !name.value().endsWith("5"))
                        .isPresent());
        Repositories seen = registry.as(FakeAccess.callOf("ann")).repositories();

        assertThat(all(seen, 1)).containsExactly("r105", "r115");
        assertThat(all(seen, 2)).containsExactly("r105", "r115");
        assertThat(all(repositories, 7)).isEqualTo(names);
        access.deny(Operation.DESCRIBE_REPOSITORY);
        assertThat(all(seen, 3)).isEmpty();
    }

    private static List<String> all(Repositories door, int limit) {
        List<String> names = new ArrayList<>();
        Optional<RepositoryName> last = Optional.empty();
        Page<RepositoryRecord> page;
        do {
            page = door.list(last, limit);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(limit);
            assertThat(page.more() && page.items().size() < limit).isFalse();
            for (RepositoryRecord repository : page.items()) {
                names.add(repository.name().value());
                last = Optional.of(repository.name());
            }
        } while (page.more());
        return names;
    }
}
