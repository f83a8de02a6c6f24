package io.staithe.s3;

import static io.staithe.s3.TestBucket.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.sink.SinkStore;
import io.staithe.s3.sink.SinkUpload;
import java.io.IOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A layer of a length that nobody knows before: {@code -Dstaithe.s3.longGib=100} takes some minutes, and {@code -Xmx128m} is
 * enough for it.
 */
@EnabledIfSystemProperty(named = "staithe.s3.longGib", matches = "[1-9][0-9]*")
class LongLayerTest {
    private static final long BYTES = Long.getLong("staithe.s3.longGib", 1) * 1024 * MIB;

    @Test
    void goesUpInPartsThatGrow() throws IOException {
        try (SinkStore sink = SinkStore.open();
                S3BlobStore store = S3BlobStore.connect(S3Settings.builder()
                        .endpoint(sink.endpoint())
                        .region("us-east-1")
                        .bucket("bucket")
                        .credentials(CredentialsSource.of(AwsCredentials.of("AKID", "SECRET")))
                        .memoryBytes(32L * MIB)
                        .build())) {
            StoredBlob blob = push(store);
            assertThat(blob.size()).isEqualTo(BYTES);
            String data = blob.locator().split("\\.")[1];
            assertThat(sink.size("/bucket/data/" + data)).isEqualTo(BYTES);
            assertGrow(sink.uploads().get("/bucket/data/" + data));
            store.close();
            assertThat(store.memory().free()).isEqualTo(store.memory().capacity());
        }
    }

    private static StoredBlob push(S3BlobStore store) throws IOException {
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(new DigestInputStream(new Zeros(BYTES), hasher));
            return upload.commit(DigestAlgorithm.SHA256.finish(hasher));
        }
    }

    private static void assertGrow(SinkUpload upload) {
        List<Long> sizes = upload.sizes();
        assertThat(sizes).hasSizeLessThanOrEqualTo(10_000).hasSize(upload.completed());
        assertThat(upload.sent()).isEqualTo(upload.completed());
        for (int i = 0; i < sizes.size() - 1; i++) {
            assertThat(sizes.get(i)).isEqualTo((i < 1_000 ? 8L : 16L) * MIB);
        }
    }
}
