package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.committed;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.UploadStateLostException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are not those of the digest leave nothing, wherever they are by then. */
class WrongDigestTest {
    private static final byte[] OTHER = bytes(9, 10);

    private final TestBucket bucket = new TestBucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, PART, PART + 1, PART + 100_000, 2 * PART + 100})
    void theNodeThatHashedKnowsBeforeAnythingIsPutTogether(int length) throws IOException {
        S3BlobStore store = bucket.node();
        Content state = begun(store, bytes(1, length));
        assertThatThrownBy(() -> committed(store, state, 1, OTHER)).isInstanceOf(InvalidLayerException.class);
        assertThat(bucket.keysIn("data/")).isEmpty();
        assertLeftNothing(store, state, length);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, PART, PART + 1, PART + 100_000, 2 * PART + 100})
    void anotherNodeReadsThemFirst(int length) throws IOException {
        Content state = begun(bucket.node(), bytes(1, length));
        S3BlobStore other = bucket.node();
        assertThatThrownBy(() -> committed(other, state, 1, OTHER)).isInstanceOf(InvalidLayerException.class);
        assertLeftNothing(other, state, length);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void soDoesAClaimThatAppendedItself(long epoch) throws IOException {
        Content state = begun(bucket.node(), bytes(1, PART + 100_000));
        S3BlobStore other = bucket.node();
        try (BlobUpload upload = other.resume(state, epoch)) {
            upload.append(stream(bytes(2, PART)));
            assertThatThrownBy(() -> upload.commit(sha256(OTHER))).isInstanceOf(InvalidLayerException.class);
        }
        assertThat(other.list(Optional.empty(), 10)).isEmpty();
        bucket.assertLeavesNothing(other);
    }

    @ParameterizedTest
    @ValueSource(ints = {100_000, 2 * PART + 100})
    void anUnknownAlgorithmLeavesTheUploadAsItIs(int length) throws IOException {
        S3BlobStore store = bucket.node();
        byte[] content = bytes(1, length);
        Content state = begun(store, content);
        try (BlobUpload upload = store.resume(state, 1)) {
            assertThatThrownBy(() -> upload.commit(new Digest("md5", "d41d8cd98f00b204e9800998ecf8427e")))
                    .isInstanceOf(UnsupportedDigestAlgorithmException.class);
            assertHolds(store, upload.commit(sha256(content)), content);
        }
        bucket.assertLeavesNothing(store);
    }

    private void assertLeftNothing(S3BlobStore store, Content state, int length) throws IOException {
        assertThat(bucket.openUploads()).isEmpty();
        assertThat(bucket.keysIn("blobs/")).isEmpty();
        assertThat(store.list(Optional.empty(), 10)).isEmpty();
        assertThat(store.find(sha256(bytes(1, length)))).isEmpty();
        assertThatThrownBy(() -> committed(store, state, 2, bytes(1, length)))
                .isInstanceOf(UploadStateLostException.class);
        store.sweepUploads(Duration.ZERO, 100);
        assertThat(bucket.keys()).isEmpty();
    }
}
