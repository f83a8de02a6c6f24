package io.staithe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.event.EventDelivery;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.event.RegistryEvent.ImageDeleted;
import io.staithe.registry.event.RegistryEvent.ImagePushed;
import io.staithe.registry.event.RegistryEvent.RepositoryCreated;
import io.staithe.registry.event.RegistryEvent.RepositoryDeleted;
import io.staithe.registry.event.RegistryEvent.TagRemoved;
import io.staithe.registry.event.RegistryEvent.TagRestored;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.TestManifests;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.MetadataStore;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventsTest {
    private static final Optional<String> CONFIG = Optional.of(TestManifests.CONFIG_TYPE);

    private final ManualClock clock = new ManualClock();
    private final MetadataStore metadata = new InMemoryMetadataStore();
    private final Registry registry =
            Registry.builder().metadata(metadata).clock(clock).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final RepositoryName name = repository.name();
    private final Instant now = clock.instant();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void everyChangeIsToldInItsOrder() {
        Digest image = repository.image("a", "1", "2");
        repository.image("a", "2", "3");
        Digest nameless = repository.image("b");
        Instant later = clock.advance(Duration.ofSeconds(1));
        repository.tags().remove(Tag.of("1"));
        repository.tags().restore(Tag.of("1"), now);
        repository.images().delete(nameless);
        registry.repositories().delete(name, true);

        assertThat(events())
                .containsExactly(
                        new RepositoryCreated(name, now),
                        pushed(image, "1"),
                        pushed(image, "2"),
                        pushed(image, "3"),
                        new ImagePushed(name, now, nameless, MediaType.OCI_MANIFEST, CONFIG, Optional.empty()),
                        new TagRemoved(name, later, Tag.of("1"), image),
                        new TagRestored(name, later, Tag.of("1"), image),
                        new ImageDeleted(name, later, nameless, MediaType.OCI_MANIFEST, CONFIG, Optional.empty()),
                        new RepositoryDeleted(name, later));
    }

    @Test
    void aDeletionTellsOfEveryTag() {
        Digest image = repository.image("a", "1", "2");
        events();

        repository.images().delete(image);

        assertThat(events())
                .containsExactly(
                        new ImageDeleted(name, now, image, MediaType.OCI_MANIFEST, CONFIG, Optional.of(Tag.of("1"))),
                        new ImageDeleted(name, now, image, MediaType.OCI_MANIFEST, CONFIG, Optional.of(Tag.of("2"))));
    }

    @Test
    void whatChangedNothingOrWasRefusedIsNotToldOf() {
        repository.image("a", "1");
        events();

        repository.image("a", "1");
        repository.layer("more");
        assertThatThrownBy(() -> registry.repositories().create(name)).isInstanceOf(RegistryException.class);
        assertThatThrownBy(() -> repository.tags().remove(Tag.of("none"))).isInstanceOf(RegistryException.class);

        assertThat(events()).isEmpty();
    }

    private ImagePushed pushed(Digest image, String tag) {
        return new ImagePushed(name, now, image, MediaType.OCI_MANIFEST, CONFIG, Optional.of(Tag.of(tag)));
    }

    /** What happened since the last call. */
    private List<RegistryEvent> events() {
        List<RegistryEvent> heard = new ArrayList<>();
        new EventDelivery(registry.id(), metadata, List.of(heard::add)).deliverPending();
        return heard;
    }
}
