package io.staithe.registry.maintenance;

import static io.staithe.registry.fixture.TestManifests.content;
import static io.staithe.registry.fixture.TestManifests.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.UploadNotFoundException;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.PausedStream;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.TestRepository;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.layer.LayerUpload;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.name.Tag;
import io.staithe.registry.name.UploadId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MaintenanceTest {
    private static final int ROOM = 1_000;

    private final ManualClock clock = new ManualClock();
    private final InMemoryBlobStore memory = new InMemoryBlobStore(ROOM);
    private final RecordingBlobStore blobs = new RecordingBlobStore(memory);
    private final Registry registry =
            Registry.builder().clock(clock).blobs(blobs).build();
    private final TestRepository repository = TestRepository.create(registry, "team/app");
    private final Layers layers = repository.layers();
    private final Maintenance maintenance = registry.maintenance();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void anUploadThatStandsStillForADayIsGivenUpAndItsBytesAreFreed() {
        UploadId id = begin();
        append(id, 0, "hello");
        clock.advance(Duration.ofHours(24).minusNanos(1_000));
        assertThat(maintenance.run().uploads()).isZero();
        assertThat(layers.status(id).offset()).isEqualTo(5);

        clock.advance(Duration.ofNanos(1_000));
        assertThatThrownBy(() -> layers.status(id)).isInstanceOf(UploadNotFoundException.class);
        assertThat(maintenance.run().uploads()).isEqualTo(1);

        assertThat(memory.room()).contains((long) ROOM);
        assertThat(maintenance.run().uploads()).isZero();
    }

    @Test
    void anUploadThatGoesOnIsGivenUpAfterAWeek() {
        UploadId id = begin();
        for (int part = 0; part < 13; part++) {
            append(id, part, "x");
            clock.advance(Duration.ofHours(12));
            assertThat(maintenance.run().uploads()).isZero();
        }
        append(id, 13, "x");
        clock.advance(Duration.ofHours(12));

        assertThat(maintenance.run().uploads()).isEqualTo(1);
    }

    @Test
    void thePartThatIsComingInIsASignOfLife() throws Exception {
        UploadId id = begin();
        clock.advance(Duration.ofHours(23));
        PausedStream slow = new PausedStream(content("slow").stream());
        CompletableFuture<LayerUpload> append =
                CompletableFuture.supplyAsync(() -> layers.append(id, LayerPart.at(0, slow)));
        slow.awaitReader();
        clock.advance(Duration.ofHours(2));

        assertThat(maintenance.run().uploads()).isZero();
        slow.release();

        assertThat(append.get(10, TimeUnit.SECONDS).offset()).isEqualTo(4);
    }

    @Test
    void anUploadThatIsGivenUpWhileAPartComesInIsUnknown() throws Exception {
        UploadId id = begin();
        append(id, 0, "x");
        PausedStream slow = new PausedStream(content("slow").stream());
        CompletableFuture<LayerUpload> append =
                CompletableFuture.supplyAsync(() -> layers.append(id, LayerPart.at(1, slow)));
        slow.awaitReader();
        clock.advance(Duration.ofHours(24));

        assertThat(maintenance.run().uploads()).isEqualTo(1);
        slow.release();

        assertThatThrownBy(() -> append.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(UploadNotFoundException.class);
    }

    @Test
    void aFinishedUploadIsRememberedForAnHour() {
        UploadId id = begin();
        append(id, 0, "hello");
        layers.complete(id, sha256(content("hello")));
        clock.advance(Duration.ofMinutes(59));
        assertThat(maintenance.run().uploads()).isZero();
        layers.complete(id, sha256(content("hello")));

        clock.advance(Duration.ofMinutes(1));

        assertThat(maintenance.run().uploads()).isEqualTo(1);
        assertThatThrownBy(() -> layers.complete(id, sha256(content("hello"))))
                .isInstanceOf(UploadNotFoundException.class);
        assertThat(repository.bytes(sha256(content("hello")))).isEqualTo(content("hello"));
    }

    @Test
    void bytesThatCannotBeFreedStopNothing() {
        append(begin(), 0, "x");
        begin();
        blobs.fail(RecordingBlobStore.Step.ABORT);
        clock.advance(Duration.ofDays(1));

        assertThat(maintenance.run().uploads()).isEqualTo(2);
    }

    @Test
    void oldMovesAndEventsAreForgottenButNotTheLastMoveOfATag() {
        repository.image("a", "moved", "still");
        clock.advance(Duration.ofDays(1));
        repository.image("b", "moved");
        clock.advance(Duration.ofDays(365));

        Maintenance.Report report = maintenance.run();

        assertThat(report.tagMoves()).isEqualTo(1);
        assertThat(report.events()).isEqualTo(4);
        assertThat(repository.tags().history(Tag.of("moved"), clock.instant(), 10))
                .hasSize(1);
        assertThat(repository.tags().history(Tag.of("still"), clock.instant(), 10))
                .hasSize(1);
        assertThat(maintenance.run()).isEqualTo(new Maintenance.Report(0, 0, 0, 0, 0));
    }

    @Test
    void whatAKilledProcessLeftIsDeletedWhenNoUploadCanBeAsOld(@TempDir Path folder) throws IOException {
        Path uploads = folder.resolve("uploads");
        try (Registry onDisk =
                Registry.builder().blobs(FileSystemBlobStore.open(folder)).build()) {
            for (int i = 0; i < 101; i++) {
                leftAt(uploads.resolve("old-" + i), Duration.ofDays(8).plusMinutes(1));
            }
            leftAt(uploads.resolve("young"), Duration.ofDays(7));

            assertThat(onDisk.maintenance().run().leftovers()).isEqualTo(101);

            assertThat(uploads).isDirectoryContaining("glob:**/young");
            assertThat(onDisk.maintenance().run().leftovers()).isZero();
        }
    }

    @Test
    void aSweepThatFailsStopsNothing() {
        blobs.fail(RecordingBlobStore.Step.SWEEP);
        begin();
        clock.advance(Duration.ofDays(1));

        assertThat(maintenance.run()).isEqualTo(new Maintenance.Report(1, 0, 0, 0, 0));
    }

    @Test
    void moreThanOneStepIsDoneInOneRun() {
        IntStream.range(0, 250)
                .forEach(i -> registry.as(io.staithe.registry.fixture.FakeAccess.callOf("caller" + i))
                        .layers(repository.name())
                        .begin(DigestAlgorithm.SHA256));
        clock.advance(Duration.ofDays(1));

        assertThat(maintenance.run().uploads()).isEqualTo(250);
    }

    private static void leftAt(Path file, Duration age) throws IOException {
        Instant now = Files.getLastModifiedTime(Files.createFile(file)).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(now.minus(age)));
    }

    private UploadId begin() {
        return layers.begin(DigestAlgorithm.SHA256).id();
    }

    private void append(UploadId id, long offset, String text) {
        layers.append(id, LayerPart.at(offset, content(text).stream()));
    }
}
