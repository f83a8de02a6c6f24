package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.InsufficientStorageException;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class LowWaterMarkTest extends FileStoreFixture {
    @Test
    void underTheMarkAppendsFailAndReadsAndCommitsGoOn() throws IOException {
        StoredBlob blob = push(bytes(1, 10));
        Content state = begunWith(bytes(2, 10));
        IdSource ids = IdSource.random(new SecureRandom());
        try (FileSystemBlobStore full = FileSystemBlobStore.open(folder, Long.MAX_VALUE, ids)) {
            assertThat(full.room()).contains(0L);
            BlobUpload upload = full.resume(state, 1);
            assertThatExceptionOfType(InsufficientStorageException.class)
                    .isThrownBy(() -> upload.append(stream(bytes(3, 10))))
                    .satisfies(e -> assertThat(e.reservedBytes()).isEqualTo(Long.MAX_VALUE));
            assertThat(upload.state()).isEqualTo(state);
            assertThat(full.open(blob.locator(), ByteRange.all(10))).hasBinaryContent(bytes(1, 10));
            full.resume(begunWith(bytes(4, 10)), 1).commit(sha256(bytes(4, 10)));
        }
    }

    @Test
    void theRoomEndsAboveTheReserve() throws IOException {
        long room = store.room().orElseThrow();
        long usable = folder.toFile().getUsableSpace();
        assertThat(usable - room)
                .isBetween(
                        FileSystemBlobStore.DEFAULT_RESERVED_BYTES / 2, FileSystemBlobStore.DEFAULT_RESERVED_BYTES * 2);
    }
}
