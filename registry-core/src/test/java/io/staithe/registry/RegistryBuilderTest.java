package io.staithe.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.access.AccessControl;
import io.staithe.registry.access.Decision;
import io.staithe.registry.access.Operation;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.event.RegistryEvent;
import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.failure.RepositoryNotFoundException;
import io.staithe.registry.fixture.FakeAccess;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.RecordingMetadataStore;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.MetadataStore;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class RegistryBuilderTest {
    private static final RepositoryName NAME = RepositoryName.of("team/app");

    private final RecordingMetadataStore metadata = new RecordingMetadataStore(new InMemoryMetadataStore());
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());

    @Test
    void theStoresGivenToItAreClosedWithIt() {
        Registry.builder().metadata(metadata).blobs(blobs).build().close();

        assertThat(metadata.isClosed()).isTrue();
        assertThat(blobs.isClosed()).isTrue();
    }

    @Test
    void storesThatAreToStayOpenStayOpen() {
        Registry.builder()
                .metadata(metadata)
                .blobs(blobs)
                .storesStayOpen()
                .build()
                .close();

        assertThat(metadata.isClosed()).isFalse();
        assertThat(blobs.isClosed()).isFalse();
    }

    @Test
    void closingTwiceIsNoFailure() {
        Registry registry = Registry.inMemory();
        registry.close();

        assertThatCode(registry::close).doesNotThrowAnyException();
    }

    @Test
    void closingEndsItsThreads() {
        Set<Thread> before = threads();
        Registry registry = Registry.builder().listener(event -> {}).build();
        registry.repositories().create(NAME);
        Set<Thread> begun = threads();
        begun.removeAll(before);

        registry.close();

        assertThat(begun).isNotEmpty().allSatisfy(thread -> {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        });
    }

    @Test
    void openingReadsNothing() {
        try (Registry registry =
                Registry.builder().metadata(metadata).blobs(blobs).build()) {
            assertThat(registry.id().account()).isEqualTo("000000000000");
        }
        assertThat(metadata.transactions()).isZero();
        assertThat(blobs.calls()).isZero();
    }

    @Test
    void listenersHearOfEventsInTheBackground() throws InterruptedException {
        BlockingQueue<RegistryEvent> heard = new LinkedBlockingQueue<>();
        try (Registry registry = Registry.builder().listener(heard::add).build()) {
            registry.repositories().create(NAME);
            registry.repositories().delete(NAME, false);

            assertThat(heard.poll(10, TimeUnit.SECONDS)).isInstanceOf(RegistryEvent.RepositoryCreated.class);
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isInstanceOf(RegistryEvent.RepositoryDeleted.class);
        }
    }

    @Test
    void whatAFormerRunLeftIsDeliveredByTheNext() throws InterruptedException {
        try (Registry registry =
                Registry.builder().metadata(metadata).storesStayOpen().build()) {
            registry.repositories().create(NAME);
        }
        BlockingQueue<RegistryEvent> heard = new LinkedBlockingQueue<>();
        try (Registry registry =
                Registry.builder().metadata(metadata).listener(heard::add).build()) {
            assertThat(heard.poll(10, TimeUnit.SECONDS)).isNotNull();
            assertThat(registry.repositories().find(NAME)).isPresent();
        }
    }

    @Test
    void aMissingRepositoryIsMadeOnPushOnlyWhereThatWasSaid() {
        RepositorySettings sparse = RepositorySettings.standard().withSparseManifests(true);
        try (Registry making = Registry.builder().createOnPush(sparse).build();
                Registry strict = Registry.inMemory()) {
            making.layers(NAME).begin(DigestAlgorithm.SHA256);

            assertThat(making.repositories().describe(NAME).settings()).isEqualTo(sparse);
            assertThatThrownBy(() -> strict.layers(NAME).begin(DigestAlgorithm.SHA256))
                    .isInstanceOf(RepositoryNotFoundException.class);
        }
    }

    @Test
    void theUploadThatMakesARepositoryCanBeCompletedThoughTheClockTicksOrStepsBack() {
        for (Duration tick : List.of(Duration.ofSeconds(1), Duration.ofSeconds(-1))) {
            ManualClock clock = new ManualClock();
            try (Registry registry = Registry.builder()
                    .createOnPush(RepositorySettings.standard())
                    .clock(() -> clock.advance(tick))
                    .build()) {
                Layers layers = registry.layers(NAME);
                Digest empty = DigestAlgorithm.SHA256.digest(new byte[0]);

                layers.complete(layers.begin(DigestAlgorithm.SHA256).id(), empty);

                assertThat(layers.find(empty)).isPresent();
            }
        }
    }

    @Test
    void makingARepositoryOnPushNeedsTheRightToCreateIt() {
        FakeAccess access = new FakeAccess();
        access.deny(Operation.CREATE_REPOSITORY);
        try (Registry registry = Registry.builder()
                .access(access)
                .createOnPush(RepositorySettings.standard())
                .build()) {
            RegistryView view = registry.as(FakeAccess.callOf("ann"));

            assertThatThrownBy(() -> view.layers(NAME).begin(DigestAlgorithm.SHA256))
                    .isInstanceOf(AccessDeniedException.class);
            assertThat(registry.repositories().find(NAME)).isEmpty();

            registry.repositories().create(NAME);
            assertThat(view.layers(NAME).begin(DigestAlgorithm.SHA256).offset()).isZero();
        }
    }

    @Test
    void anAccessControlMayKeepItsPoliciesInTheSameStore() {
        MetadataStore store = metadata;
        AccessControl control = request -> store.read(
                request.registry(),
                transaction -> transaction.documents("policy").find("none").isEmpty()
                        ? new Decision.Allowed()
                        : new Decision.Denied(""));
        try (Registry registry = Registry.builder()
                .metadata(store)
                .access(control)
                .createOnPush(RepositorySettings.standard())
                .build()) {
            registry.as(FakeAccess.callOf("ann")).layers(NAME).begin(DigestAlgorithm.SHA256);

            assertThat(registry.repositories().find(NAME)).isPresent();
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("staithe"))
                .collect(Collectors.toSet());
    }
}
