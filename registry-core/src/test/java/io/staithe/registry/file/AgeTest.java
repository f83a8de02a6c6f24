package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An object is as old as its file, by the time of the disk. */
class AgeTest extends FileStoreFixture {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void anObjectIsAsOldAsItsFile() throws IOException {
        Path file = written(push(bytes(1, 10)));
        Instant now = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(now.minus(Duration.ofDays(3))));

        assertThat(age()).isBetween(Duration.ofDays(3), Duration.ofDays(3).plus(A_MINUTE));
    }

    @Test
    void aFileFromTheFutureIsYoung() throws IOException {
        Path file = written(push(bytes(1, 10)));
        Instant now = Files.getLastModifiedTime(file).toInstant();
        Files.setLastModifiedTime(file, FileTime.from(now.plus(Duration.ofDays(3))));

        assertThat(age()).isZero();
    }

    @Test
    void lookingForAgesLeavesNothingBehind() throws IOException {
        push(bytes(1, 10));
        age();
        assertThat(in(uploads())).isEmpty();
    }

    private Path written(StoredBlob blob) {
        return store.file(blob.locator()).orElseThrow();
    }

    private Duration age() throws IOException {
        return store.list(Optional.empty(), 10).get(0).age();
    }
}
