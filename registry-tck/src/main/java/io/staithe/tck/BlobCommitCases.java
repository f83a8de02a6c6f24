package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.UploadStateLostException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes become objects, under the digest they have and no other. */
abstract class BlobCommitCases extends BlobCases {
    BlobCommitCases() {}

    @ParameterizedTest
    @EnumSource
    void nothingAtAllIsABlobToo(DigestAlgorithm algorithm) throws IOException {
        Digest digest = algorithm.digest(new byte[0]);

        StoredBlob blob = store().begin(algorithm).commit(digest);

        assertThat(blob.digest()).isEqualTo(digest);
        assertHolds(blob, new byte[0]);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                1, 8_191, 8_192, 8_193, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 262_143, 262_144, 262_145,
                1_048_575, 1_048_576, 1_048_577, 3_000_000
            })
    void bytesComeBackAsTheyWereHoweverManyThereAre(int size) throws IOException {
        byte[] content = bytes(size, size);

        StoredBlob blob = push(content);

        assertThat(blob.digest()).isEqualTo(sha256(content));
        assertHolds(blob, content);
    }

    @ParameterizedTest
    @CsvSource({"SHA256, SHA256", "SHA256, SHA512", "SHA512, SHA256", "SHA512, SHA512"})
    void theAlgorithmMayTurnOutToBeAnotherThanWasExpected(DigestAlgorithm expected, DigestAlgorithm used)
            throws IOException {
        byte[] content = bytes(1, 200_000);
        BlobUpload upload = store().begin(expected);
        upload.append(stream(content));

        StoredBlob blob = upload.commit(used.digest(content));

        assertThat(blob.digest()).isEqualTo(used.digest(content));
        assertHolds(blob, content);
    }

    @Test
    void anUploadCountsItsBytes() throws IOException {
        BlobUpload upload = begin();
        assertThat(upload.offset()).isZero();
        assertThat(upload.append(stream(bytes(1, 10)))).isEqualTo(10);
        assertThat(upload.append(stream(bytes(2, 200_000)))).isEqualTo(200_000);
        assertThat(upload.append(stream(new byte[0]))).isZero();
        assertThat(upload.offset()).isEqualTo(200_010);
        assertHolds(
                upload.commit(sha256(joined(bytes(1, 10), bytes(2, 200_000)))),
                joined(bytes(1, 10), bytes(2, 200_000)));
    }

    @Test
    void anAppendLeavesTheStreamOpen() throws IOException {
        boolean[] closed = {false};
        begin().append(new ByteArrayInputStream(bytes(1, 10)) {
            @Override
            public void close() {
                closed[0] = true;
            }
        });
        assertThat(closed[0]).isFalse();
    }

    @Test
    void aWrongDigestLeavesNothing() throws IOException {
        byte[] content = bytes(1, 200_000);
        Digest wrong = sha256(bytes(2, 1));
        Content state = begunWith(content);
        BlobUpload upload = store().resume(state, 1);

        assertThatExceptionOfType(InvalidLayerException.class)
                .isThrownBy(() -> upload.commit(wrong))
                .satisfies(e -> assertThat(e.expected()).isEqualTo(wrong))
                .satisfies(e -> assertThat(e.actual()).isEqualTo(sha256(content)));

        assertThat(store().find(wrong)).isEmpty();
        assertThat(store().find(sha256(content))).isEmpty();
        assertThat(list(Optional.empty(), 10)).isEmpty();
        assertThatThrownBy(() -> store().resume(state, 2)).isInstanceOf(UploadStateLostException.class);
    }

    @Test
    void nothingUnderAWrongDigestLeavesNothing() throws IOException {
        BlobUpload upload = begin();
        assertThatThrownBy(() -> upload.commit(sha256(bytes(1, 1)))).isInstanceOf(InvalidLayerException.class);
        assertThat(list(Optional.empty(), 10)).isEmpty();
    }

    @Test
    void anUnknownAlgorithmIsRefusedAndTheUploadStays() throws IOException {
        byte[] content = bytes(1, 100);
        BlobUpload upload = begin();
        upload.append(stream(content));

        assertThatThrownBy(() -> upload.commit(Digest.parse("md5:d41d8cd98f00b204e9800998ecf8427e")))
                .isInstanceOf(UnsupportedDigestAlgorithmException.class);

        assertHolds(upload.commit(sha256(content)), content);
    }

    @Test
    void theSameContentTwiceIsTwoObjects() throws IOException {
        byte[] content = bytes(1, 1_000);
        StoredBlob one = push(content);
        StoredBlob two = push(content);

        assertThat(one.locator()).isNotEqualTo(two.locator());
        assertThat(one.locator()).contains(one.digest().encoded());
        assertHolds(one, content);
        assertHolds(two, content);

        store().delete(one.locator());

        assertThatThrownBy(() -> read(one)).isInstanceOf(NoSuchFileException.class);
        assertHolds(two, content);
        assertThat(store().find(two.digest())).contains(two);
    }

    @Test
    void aLocatorIsNotUsedAgainAfterItsObjectIsDeleted() throws IOException {
        byte[] content = bytes(1, 1_000);
        StoredBlob before = push(content);
        store().delete(before.locator());

        StoredBlob after = push(content);
        store().delete(before.locator());

        assertThat(after.locator()).isNotEqualTo(before.locator());
        assertHolds(after, content);
    }

    @Test
    void whatWasCommittedIsGoneFromTheUpload() throws IOException {
        byte[] content = bytesBeyondState(1);
        Content state = begunWith(content);
        StoredBlob blob = committed(state, 1, content);

        assertThatThrownBy(() -> store().resume(state, 2)).isInstanceOf(UploadStateLostException.class);
        assertHolds(blob, content);
    }
}
