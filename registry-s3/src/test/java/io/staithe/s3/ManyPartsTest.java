package io.staithe.s3;

import static io.staithe.s3.TestBucket.INLINE;
import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.committed;
import static io.staithe.s3.TestBucket.continued;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Content of one part and of many, in one append and in many, by one process and by several. */
class ManyPartsTest {
    private final TestBucket bucket = new TestBucket();

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                PART - 1,
                PART,
                PART + 1,
                2 * PART,
                2 * PART + 1,
                2 * PART + INLINE,
                2 * PART + INLINE + 1,
                3 * PART - 1
            })
    void contentOfAnyLengthComesBackAsItWent(int length) throws IOException {
        S3BlobStore store = bucket.node();
        byte[] content = bytes(length, length);

        StoredBlob blob = TestBucket.push(store, content);

        assertHolds(store, blob, content);
        assertThat(store.find(blob.digest())).contains(blob);
        assertThat(bucket.keysIn("data/")).hasSize(length > PART ? 1 : 0);
        assertThat(bucket.openUploads()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "5242880, 1",
        "5242880, 24576",
        "5242881, 100",
        "5242890, 24566",
        "5242890, 24567",
        "5267456, 1",
        "5267457, 1",
        "24576, 5242880",
        "24577, 5242880",
        "5242879, 5242881",
        "10485760, 10485760",
        "10485861, 24575",
    })
    void twoClaimsHaveWhatOneWouldHave(int one, int two) throws IOException {
        S3BlobStore store = bucket.node();
        Content state = TestBucket.begun(store, bytes(1, one));
        Content next = continued(store, state, 1, bytes(2, two));
        StoredBlob blob = committed(store, next, 2, bytes(1, one), bytes(2, two));
        assertHolds(store, blob, bytes(1, one), bytes(2, two));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySeriesOfAppendsByAnyNodeIsOneBlob(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] content = bytes(seed, 3 * PART + random.nextInt(PART));
        S3BlobStore[] nodes = {bucket.node(), bucket.node()};
        Content state = nodes[0].begin(DigestAlgorithm.SHA256).state();
        long epoch = 1;
        for (int at = 0; at < content.length; epoch++) {
            int most = random.nextBoolean() ? INLINE : 2 * PART;
            int end = Math.min(content.length, at + 1 + random.nextInt(most));
            try (BlobUpload upload = nodes[random.nextInt(2)].resume(state, epoch)) {
                assertThat(upload.offset()).isEqualTo(at);
                int middle = at + random.nextInt(end - at);
                upload.append(stream(Arrays.copyOfRange(content, at, middle)));
                upload.append(stream(Arrays.copyOfRange(content, middle, end)));
                state = upload.state();
            }
            at = end;
        }
        StoredBlob blob = committed(nodes[random.nextInt(2)], state, epoch, content);
        assertHolds(nodes[1], blob, content);
        TestBucket.push(nodes[0], content);
        bucket.assertLeavesNothing(nodes[0]);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 2 * PART + 100})
    void theDigestMayBeOfAnotherAlgorithmThanWasHashed(int length) throws IOException {
        S3BlobStore store = bucket.node();
        byte[] content = bytes(1, length);
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(content));
            StoredBlob blob = upload.commit(DigestAlgorithm.SHA512.digest(content));
            assertHolds(store, blob, content);
            assertThat(store.find(blob.digest())).contains(blob);
        }
        bucket.assertLeavesNothing(store);
    }

    @Test
    void aRangeOverTheBordersOfPartsIsReadFromTheBlob() throws IOException {
        S3BlobStore store = bucket.node();
        byte[] content = bytes(1, 2 * PART + 100);
        StoredBlob blob = TestBucket.push(store, content);
        try (InputStream in = store.open(blob.locator(), new ByteRange(PART - 10, PART + 20))) {
            assertThat(in.readAllBytes()).isEqualTo(Arrays.copyOfRange(content, PART - 10, 2 * PART + 10));
        }
    }

    @Test
    void aBlobOfManyPartsIsListedOnceAndDeletedWhole() throws IOException {
        S3BlobStore store = bucket.node();
        byte[] content = bytes(1, 2 * PART);
        StoredBlob blob = TestBucket.push(store, content);
        assertThat(store.list(java.util.Optional.empty(), 10))
                .extracting(listed -> listed.blob())
                .containsExactly(blob);
        store.delete(blob.locator());
        assertThat(store.find(sha256(content))).isEmpty();
        bucket.assertLeavesNothing(store);
    }
}
