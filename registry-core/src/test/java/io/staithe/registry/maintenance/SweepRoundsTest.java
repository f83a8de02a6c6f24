package io.staithe.registry.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.fixture.ManualClock;
import io.staithe.registry.fixture.RecordingBlobStore;
import io.staithe.registry.fixture.RecordingBlobStore.Step;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When the maintenance looks for objects that no row names, and through how many at a time. */
class SweepRoundsTest {
    private static final Duration OLD = Duration.ofDays(30);
    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final ManualClock clock = new ManualClock();
    private final RecordingBlobStore blobs = new RecordingBlobStore(new InMemoryBlobStore());
    private final Registry registry =
            Registry.builder().clock(clock).blobs(blobs).build();
    private final Maintenance maintenance = registry.maintenance();

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void nothingIsListedInTheFirstHour() {
        maintenance.round();
        clock.advance(AN_HOUR.minusNanos(1_000));
        maintenance.round();
        assertThat(blobs.lists()).isEmpty();
        clock.advance(Duration.ofNanos(1_000));
        maintenance.round();
        assertThat(blobs.lists()).hasSize(1);
    }

    @Test
    void whoseStoreItIsIsSettledInTheFirstRound() throws IOException {
        assertThat(blobs.calls()).as("at opening").isZero();
        blobs.fail(Step.KEEPER);
        maintenance.round();
        blobs.recover();
        maintenance.round();
        int calls = blobs.calls();
        maintenance.round();

        assertThat(blobs.calls()).as("settled once").isEqualTo(calls + 1); // the sweep of uploads
        assertThat(blobs.lists()).isEmpty();
        assertThat(blobs.keeper("another")).isPresent().isNotEqualTo(Optional.of("another"));
    }

    @Test
    void aStoreIsListedOnceADay() {
        clock.advance(AN_HOUR);
        maintenance.round();
        for (int minute = 0; minute < 24 * 60 - 1; minute++) {
            clock.advance(A_MINUTE);
            maintenance.round();
        }
        assertThat(blobs.lists()).hasSize(1);
        clock.advance(A_MINUTE);
        maintenance.round();
        assertThat(blobs.lists()).hasSize(2);
    }

    @Test
    void aRoundListsSomePagesAndTheNextGoesOnBehindThem() throws IOException {
        fill(12_500);
        List<StoredBlob> objects = blobs.objects();
        clock.advance(AN_HOUR);

        maintenance.round();
        assertThat(blobs.lists()).hasSize(10);
        maintenance.round();
        assertThat(blobs.lists()).hasSize(13);
        maintenance.round();

        assertThat(blobs.lists()).hasSize(13);
        assertThat(blobs.lists().get(0)).isEmpty();
        for (int page = 1; page < 13; page++) {
            assertThat(blobs.lists().get(page))
                    .contains(objects.get(page * 1_000 - 1).locator());
        }
    }

    @Test
    void aRoundDeletesNoMoreThanAHundred() throws IOException {
        fill(250);
        blobs.age(OLD);
        clock.advance(AN_HOUR);
        assertThat(maintenance.round().objects()).isEqualTo(100);
        assertThat(maintenance.round().objects()).isEqualTo(100);
        assertThat(maintenance.round().objects()).isEqualTo(50);
        assertThat(maintenance.round().objects()).isZero();
        assertThat(blobs.objects()).isEmpty();
    }

    @Test
    void whatIsAskedForByHandIsDoneToTheEnd() throws IOException {
        fill(2_500);
        blobs.age(OLD);
        assertThat(maintenance.run().objects()).isEqualTo(2_500);
        assertThat(blobs.objects()).isEmpty();
    }

    @Test
    void whereTheListFailsInTheMiddleTheNextRoundGoesOnThere() throws IOException {
        fill(2_500);
        clock.advance(AN_HOUR);
        blobs.failAfter(1, Step.LIST);
        maintenance.round();
        assertThat(blobs.lists()).containsExactly(Optional.empty());
        blobs.recover();
        clock.advance(A_MINUTE);

        maintenance.round();

        List<StoredBlob> objects = blobs.objects();
        assertThat(blobs.lists())
                .containsExactly(
                        Optional.empty(),
                        Optional.of(objects.get(999).locator()),
                        Optional.of(objects.get(1_999).locator()));
    }

    @Test
    void objectsThatCannotBeDeletedEndARoundAndTheNextGoesPastThem() throws IOException {
        fill(10);
        blobs.age(OLD);
        clock.advance(AN_HOUR);
        List<StoredBlob> objects = blobs.objects();
        blobs.fail(Step.DELETE);
        assertThat(maintenance.round().objects()).isZero();
        blobs.recover();

        assertThat(maintenance.round().objects()).isEqualTo(7);
        assertThat(blobs.objects()).isEqualTo(objects.subList(0, 3));

        clock.advance(Duration.ofDays(1));
        assertThat(maintenance.round().objects()).isEqualTo(3);
    }

    @Test
    void whoeverRunsItByHandSparesTheDaysPass() throws IOException {
        fill(12_500);
        clock.advance(AN_HOUR);
        maintenance.round();
        maintenance.run();
        int lists = blobs.lists().size();

        maintenance.round();
        clock.advance(Duration.ofHours(23));
        maintenance.round();

        assertThat(blobs.lists()).hasSize(lists);
    }

    @Test
    void aRunByHandThatFailsSparesNothing() throws IOException {
        fill(1);
        clock.advance(AN_HOUR);
        blobs.fail(Step.LIST);
        maintenance.run();
        blobs.recover();

        maintenance.round();

        assertThat(blobs.lists()).hasSize(1);
    }

    @Test
    void aRoundDoesNotWaitForARunByHand() {
        clock.advance(AN_HOUR);
        blobs.before(
                Step.LIST,
                () -> CompletableFuture.runAsync(maintenance::round)
                        .orTimeout(10, TimeUnit.SECONDS)
                        .join());

        maintenance.run();

        assertThat(blobs.lists()).as("only by the run").hasSize(1);
    }

    /** Objects without rows. */
    private void fill(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            byte[] content = ByteBuffer.allocate(Integer.BYTES).putInt(i).array();
            try (BlobUpload upload = blobs.begin(DigestAlgorithm.SHA256)) {
                upload.append(new ByteArrayInputStream(content));
                upload.commit(DigestAlgorithm.SHA256.digest(content));
            }
        }
    }
}
