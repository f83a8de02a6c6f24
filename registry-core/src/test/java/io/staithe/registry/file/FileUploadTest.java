package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.UploadStateLostException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileUploadTest extends FileStoreFixture {
    private static final byte[] ONE = bytes(1, 200_000);
    private static final byte[] TWO = bytes(2, 300_000);
    private static final byte[] BOTH = new byte[500_000];

    static {
        System.arraycopy(ONE, 0, BOTH, 0, ONE.length);
        System.arraycopy(TWO, 0, BOTH, ONE.length, TWO.length);
    }

    @Test
    void beginningStoresNothing() throws IOException {
        store.begin(DigestAlgorithm.SHA256).append(stream(new byte[0]));
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void claimsInARowShareOneFileWhichBecomesTheObject() throws IOException {
        Content state = begunWith(ONE);
        BlobUpload upload = store.resume(state, 1);
        upload.append(stream(TWO));
        Object file = key(onlyUpload());

        StoredBlob blob = store.resume(upload.state(), 2).commit(sha256(BOTH));

        assertThat(key(store.file(blob.locator()).orElseThrow())).isEqualTo(file);
        assertThat(in(uploads())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whatAClaimTakesBackTakesNoRoom(long epoch) throws IOException {
        Content state = begunWith(ONE);
        try (BlobUpload refused = store.resume(state, epoch)) {
            refused.append(stream(TWO));
            refused.takeBack();
        }
        assertThat(onlyUpload()).hasSize(ONE.length);
    }

    @Test
    void aFileThatALateClaimMayHaveOpenNeverBecomesTheObject() throws IOException {
        Content state = begunWith(ONE);
        Object file = key(onlyUpload());

        StoredBlob blob = store.resume(state, 2).commit(sha256(ONE));

        assertThat(key(store.file(blob.locator()).orElseThrow())).isNotEqualTo(file);
        assertThat(read(blob)).isEqualTo(ONE);
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void bytesBehindTheRecordedOnesDoNotCount() throws IOException {
        Content state = begunWith(ONE);
        Files.write(onlyUpload(), TWO, StandardOpenOption.APPEND);
        StoredBlob blob = store.resume(state, 1).commit(sha256(ONE));
        assertThat(store.file(blob.locator()).orElseThrow()).hasBinaryContent(ONE);

        Content next = begunWith(ONE);
        Files.write(onlyUpload(), ONE, StandardOpenOption.APPEND);
        BlobUpload upload = store.resume(next, 1);
        upload.append(stream(TWO));
        assertThat(store.file(upload.commit(sha256(BOTH)).locator()).orElseThrow())
                .hasBinaryContent(BOTH);
    }

    @Test
    void missingBytesAreNoticed() throws IOException {
        Content state = begunWith(ONE);
        BlobUpload appending = store.resume(state, 1);
        BlobUpload committing = store.resume(state, 2);
        Path file = onlyUpload();

        Files.write(file, bytes(1, ONE.length - 1));
        assertLost(() -> store.resume(state, 3));
        assertLost(() -> appending.append(stream(TWO)));
        assertLost(() -> committing.commit(sha256(ONE)));

        Files.delete(file);
        assertLost(() -> store.resume(state, 3));
        assertLost(() -> committing.commit(sha256(ONE)));
    }

    @Test
    void aBrokenAppendGivesBackItsSpace() throws IOException {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        };
        BlobUpload first = store.begin(DigestAlgorithm.SHA256);
        assertThatIOException().isThrownBy(() -> first.append(new SequenceInputStream(stream(TWO), broken)));
        assertThat(in(uploads())).isEmpty();

        Content state = begunWith(ONE);
        BlobUpload next = store.resume(state, 1);
        assertThatIOException().isThrownBy(() -> next.append(new SequenceInputStream(stream(TWO), broken)));
        assertThat(onlyUpload()).hasSize(ONE.length);

        BlobUpload contested = store.resume(state, 3);
        assertThatIOException().isThrownBy(() -> contested.append(new SequenceInputStream(stream(TWO), broken)));
        assertThat(onlyUpload()).hasSize(ONE.length);
    }

    @Test
    void anInterruptedAppendFailsAloneAndCanBeRepeated() throws IOException {
        Content state = begunWith(ONE);
        BlobUpload upload = store.resume(state, 1);
        try {
            assertThatThrownBy(() -> upload.append(new ByteArrayInputStream(TWO) {
                        @Override
                        public synchronized int read(byte[] target, int offset, int length) {
                            Thread.currentThread().interrupt();
                            return super.read(target, offset, length);
                        }
                    }))
                    .isInstanceOf(ClosedByInterruptException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(upload.state()).isEqualTo(state);
        BlobUpload again = store.resume(state, 2);
        again.append(stream(TWO));
        assertThat(read(again.commit(sha256(BOTH)))).isEqualTo(BOTH);
    }

    @Test
    void anInterruptedCommitFailsAloneAndCanBeRepeated() throws IOException {
        Content state = begunWith(ONE);
        BlobUpload upload = store.resume(state, 1);
        Thread.currentThread().interrupt();
        try {
            assertThatIOException().isThrownBy(() -> upload.commit(sha256(ONE)));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(read(upload.commit(sha256(ONE)))).isEqualTo(ONE);
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void moreUploadsThanHashesAreKeptForAreRightAllTheSame() throws IOException {
        List<Content> states = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            states.add(begunWith(bytes(i, 100)));
        }
        for (int i = 0; i < 400; i++) {
            store.resume(states.get(i), 1).commit(sha256(bytes(i, 100)));
        }
        assertThat(in(uploads())).isEmpty();
    }

    @Test
    void twoClaimsOfOneStateHashEachTheirOwnBytes() throws IOException {
        Content state = begunWith(ONE);
        BlobUpload late = store.resume(state, 1);
        store.resume(state, 2).append(stream(bytes(3, 10)));
        late.append(stream(TWO));
        assertThat(read(late.commit(sha256(BOTH)))).isEqualTo(BOTH);
    }

    @Test
    void anEpochThatCameBeforeIsRefused() throws IOException {
        Content state = store.resume(begunWith(ONE), 5).state();
        BlobUpload upload = store.resume(state, 5);
        upload.append(stream(TWO));
        assertThatThrownBy(() -> store.resume(upload.state(), 5)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static void assertLost(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(UploadStateLostException.class);
    }
}
