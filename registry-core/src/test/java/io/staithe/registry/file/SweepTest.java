package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SweepTest extends FileStoreFixture {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final Duration A_DAY = Duration.ofDays(1);

    @Test
    void onlyUploadsUntouchedForLongAreSweptAndNoObject() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        writtenAt(store.file(blob.locator()).orElseThrow(), LONG_AGO);
        begunWith(bytes(2, 10));
        writtenAt(onlyUpload(), LONG_AGO);

        assertThat(store.sweepUploads(Duration.ofDays(365_000), 100)).isZero();
        assertThat(store.sweepUploads(A_DAY, 100)).isOne();
        assertThat(in(uploads())).isEmpty();
        assertThat(read(blob)).isEqualTo(bytes(1, 10));
    }

    @Test
    void aSweepTakesNoMoreThanItIsTold() throws IOException {
        for (int i = 0; i < 10; i++) {
            begunWith(bytes(i, 10));
        }
        for (Path file : in(uploads())) {
            writtenAt(file, LONG_AGO);
        }
        assertThat(store.sweepUploads(A_DAY, 4)).isEqualTo(4);
        assertThat(store.sweepUploads(A_DAY, 4)).isEqualTo(4);
        assertThat(store.sweepUploads(A_DAY, 4)).isEqualTo(2);
        assertThat(store.sweepUploads(A_DAY, 4)).isZero();
    }

    @Test
    void whatWasWrittenJustNowStaysAndTheSweepLeavesNothingOfItsOwn() throws IOException {
        begunWith(bytes(1, 10));
        Path upload = onlyUpload();

        assertThat(store.sweepUploads(A_DAY, 100)).isZero();

        assertThat(onlyUpload()).isEqualTo(upload);
    }

    private static void writtenAt(Path file, Instant moment) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(moment));
    }
}
