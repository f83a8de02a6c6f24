package io.staithe.registry.maintenance;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.fixture.Logged;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.RecordingBlobStore.Step;
import io.staithe.registry.fixture.RecordingMetadataStore;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.StoredBlob;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Which objects the maintenance takes for nobody's. */
class ObjectSweepTest {
    private static final Duration LONGEST_UPLOAD = Duration.ofDays(8);
    private static final Duration OLD = LONGEST_UPLOAD.plusDays(1).plusMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());
    private final RecordingMetadataStore metadata = new RecordingMetadataStore(new InMemoryMetadataStore());
    private final Registry registry =
            Registry.builder().clock(clock).blobs(blobs).metadata(metadata).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void whatACrashLeftBetweenTheCommitAndTheRowIsDeleted() {
        Content kept = repository.layer("kept");
        crashAfterCommit("lost");
        assertThat(blobs.objects()).hasSize(2);
        blobs.age(OLD);

        assertThat(registry.maintenance().run().objects()).isEqualTo(1);

        assertThat(blobs.objects()).extracting(StoredBlob::digest).containsExactly(sha256(kept));
        assertThat(repository.bytes(sha256(kept))).isEqualTo(kept);
        assertThat(registry.maintenance().run().objects()).isZero();
    }

    @Test
    void anObjectIsLeftAloneAsLongAsARowMayComeToNameIt() {
        crashAfterCommit("lost");
        for (Duration age : new Duration[] {Duration.ZERO, LONGEST_UPLOAD, OLD.minusMinutes(2)}) {
            blobs.age(age);
            assertThat(registry.maintenance().run().objects()).as("%s", age).isZero();
        }
        blobs.age(OLD);
        assertThat(registry.maintenance().run().objects()).isEqualTo(1);
    }

    @Test
    void theTimeIsTheStoresAndNotOurs() {
        crashAfterCommit("lost");
        clock.advance(Duration.ofDays(10_000));

        assertThat(registry.maintenance().run().objects()).isZero();
    }

    @Test
    void ofTwoObjectsWithTheSameBytesOnlyTheOneThatIsNamedStays() {
        crashAfterCommit("same");
        StoredBlob first = blobs.objects().get(0);
        repository.layer("same");
        StoredBlob second = blobs.objects().stream()
                .filter(object -> !object.equals(first))
                .findFirst()
                .orElseThrow();
        crashAfterCommit("same");
        blobs.age(OLD);

        assertThat(registry.maintenance().run().objects()).isEqualTo(2);

        assertThat(blobs.objects()).containsExactly(second);
        assertThat(repository.bytes(second.digest())).isEqualTo(content("same"));
    }

    @Test
    void whatAnotherRegistryOfTheSameMetadataNamesStays() {
        try (Registry other = Registry.builder()
                .id(RegistryId.of("210987654321", "eu-west-2"))
                .blobs(blobs)
                .metadata(metadata)
                .storesStayOpen()
                .build()) {
            Content theirs = TestRepository.create(other, "their/app").layer("theirs");
            blobs.age(OLD);

            assertThat(registry.maintenance().run().objects()).isZero();
            assertThat(other.maintenance().run().objects()).isZero();

            assertThat(blobs.objects()).extracting(StoredBlob::digest).containsExactly(sha256(theirs));
        }
    }

    @Test
    void whoeverSweptFirstIsTheOnlyOneAndTheOtherIsToldSo() {
        String first = metadata.identity(IdSource.random());
        InMemoryMetadataStore stranger = new InMemoryMetadataStore();
        String second = stranger.identity(IdSource.random());
        repository.layer("ours");
        crashAfterCommit("lost");
        registry.maintenance().run();
        blobs.age(OLD);
        int lists = blobs.lists().size();
        try (Registry other = Registry.builder()
                .blobs(blobs)
                .metadata(stranger)
                .storesStayOpen()
                .build()) {
            assertThat(other.maintenance().run().objects()).isZero();
        }

        assertThat(blobs.objects()).hasSize(2);
        assertThat(blobs.lists()).as("not even looked for").hasSize(lists);
        assertThat(Logged.warningsWith(second))
                .hasSize(1)
                .allSatisfy(warning ->
                        assertThat(warning).contains(first, "a blob store of its own", "delete the record \"keeper\""));
        assertThat(registry.maintenance().run().objects()).isEqualTo(1);
    }

    @Test
    void whereTheStoreCannotRememberItsKeeperNothingIsDeleted() {
        repository.layer("kept");
        crashAfterCommit("lost");
        blobs.age(OLD);
        blobs.forgetKeepers();

        assertThat(registry.maintenance().run().objects()).isZero();
        assertThat(blobs.objects()).hasSize(2);
        assertThat(blobs.lists()).isEmpty();
    }

    @Test
    void aKeeperThatCannotBeAskedForIsNoLeave() {
        crashAfterCommit("lost");
        blobs.age(OLD);
        blobs.fail(Step.KEEPER);
        assertThat(registry.maintenance().run().objects()).isZero();
        blobs.recover();
        assertThat(registry.maintenance().run().objects()).isEqualTo(1);
    }

    @Test
    void anObjectThatCannotBeDeletedStopsNothing() {
        for (int i = 0; i < 20; i++) {
            crashAfterCommit("lost " + i);
        }
        blobs.age(OLD);
        blobs.failAfter(5, Step.DELETE);
        assertThat(registry.maintenance().run().objects()).isEqualTo(5);
        blobs.recover();
        assertThat(registry.maintenance().run().objects()).isEqualTo(15);
        assertThat(blobs.objects()).isEmpty();
    }

    @Test
    void everythingElseIsDoneWhereTheStoreCannotBeListed() {
        crashAfterCommit("lost");
        repository.image("a", "moved");
        repository.image("b", "moved");
        clock.advance(Duration.ofDays(366));
        blobs.age(OLD);
        blobs.fail(Step.LIST);

        assertThat(registry.maintenance().run().tagMoves()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"KEEPER", "LIST", "DELETE"})
    void aPushOfTheSameBytesInTheMiddleOfASweepIsNotHarmed(Step moment) {
        crashAfterCommit("same");
        blobs.age(OLD); // what is pushed now looks old, too: as if the store's clock were against us
        blobs.before(moment, () -> repository.layer("same"));

        assertThat(registry.maintenance().run().objects()).isEqualTo(1);

        assertThat(repository.bytes(sha256(content("same")))).isEqualTo(content("same"));
        assertThat(blobs.objects()).hasSize(1);
    }

    /** The metadata cannot be written between the commit and the row, and then the process is gone. */
    private void crashAfterCommit(String text) {
        metadata.failWrites(true);
        assertThatThrownBy(() -> repository.layer(text)).isInstanceOf(ServerException.class);
        metadata.failWrites(false);
    }
}
