package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SweepTest extends FileStoreFixture {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    @Test
    void onlyUploadsOlderThanTheMomentAreSweptAndNoObject() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        writtenAt(store.file(blob.locator()).orElseThrow(), LONG_AGO);
        begunWith(bytes(2, 10));
        writtenAt(onlyUpload(), LONG_AGO);

        assertThat(store.sweepAbandonedUploads(LONG_AGO, 100)).isZero();
        assertThat(store.sweepAbandonedUploads(LONG_AGO.plusSeconds(1), 100)).isOne();
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
        Instant moment = LONG_AGO.plusSeconds(1);
        assertThat(store.sweepAbandonedUploads(moment, 4)).isEqualTo(4);
        assertThat(store.sweepAbandonedUploads(moment, 4)).isEqualTo(4);
        assertThat(store.sweepAbandonedUploads(moment, 4)).isEqualTo(2);
        assertThat(store.sweepAbandonedUploads(moment, 4)).isZero();
    }

    private static void writtenAt(Path file, Instant moment) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(moment));
    }
}
