package io.staithe.registry.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InsufficientStorageException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class InMemoryBlobStoreTest {
    private final InMemoryBlobStore store = new InMemoryBlobStore(1_000);

    @Test
    void anUnboundedStoreKnowsNoEnd() {
        assertThat(new InMemoryBlobStore().room()).isEmpty();
        assertThatThrownBy(() -> new InMemoryBlobStore(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLastByteFitsAndTheNextDoesNot() throws IOException {
        BlobUpload full = store.begin(DigestAlgorithm.SHA256);
        full.append(zeros(1_000));
        assertThat(store.room()).contains(0L);
        BlobUpload more = store.begin(DigestAlgorithm.SHA256);
        assertThatExceptionOfType(InsufficientStorageException.class)
                .isThrownBy(() -> more.append(zeros(1)))
                .satisfies(e -> assertThat(e.freeBytes()).isZero());
        assertThat(more.offset()).isZero();
        full.commit(DigestAlgorithm.SHA256.digest(new byte[1_000]));
        assertThat(store.room()).contains(0L);
    }

    @Test
    void whatIsRefusedAbortedOrDeletedMakesRoom() throws IOException {
        assertThatThrownBy(() -> store.begin(DigestAlgorithm.SHA256).append(zeros(1_001)))
                .isInstanceOf(InsufficientStorageException.class);
        assertThat(store.room()).contains(1_000L);

        BlobUpload aborted = store.begin(DigestAlgorithm.SHA256);
        aborted.append(zeros(300));
        Content state = aborted.state();
        store.resume(state, 1).append(zeros(200));
        store.resume(state, 2).append(zeros(200));
        assertThat(store.room()).contains(300L);
        store.resume(state, 3).abort();
        assertThat(store.room()).contains(1_000L);

        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        upload.append(zeros(600));
        StoredBlob blob = upload.commit(DigestAlgorithm.SHA256.digest(new byte[600]));
        assertThat(store.room()).contains(400L);
        store.delete(blob.locator());
        store.delete(blob.locator());
        assertThat(store.room()).contains(1_000L);
    }

    private static InputStream zeros(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }
}
