package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.committed;
import static io.staithe.s3.TestBucket.continued;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.UploadStateLostException;
import io.staithe.s3.client.Payload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.s3.fixture.Settings;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What uploads leave behind is found by its age and deleted in bounded steps; nothing else is. */
class SweepTest {
    /** So that everything is old. */
    private static final Duration OLD = Duration.ofSeconds(-5);

    private final TestBucket bucket = new TestBucket();
    private S3BlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = bucket.node();
    }

    @AfterEach
    void close() {
        bucket.close();
    }

    @Test
    void whatIsYoungStays() throws IOException {
        byte[] first = bytes(1, PART + 100_000);
        Content state = begun(store, first);
        assertThat(store.sweepUploads(Duration.ofMinutes(5), 100)).isZero();
        assertHolds(store, committed(store, continued(store, state, 1, new byte[0]), 2, first), first);
    }

    @ParameterizedTest
    @ValueSource(longs = {-60, 60})
    void ageIsMeasuredByTheTimeOfTheStore(long minutesOff) throws IOException {
        InstantSource wrong = InstantSource.offset(InstantSource.system(), Duration.ofMinutes(minutesOff));
        S3BlobStore misled = bucket.node(bucket.settings().clock(wrong));
        Content state = begun(misled, bytes(1, PART + 100_000));
        assertThat(misled.sweepUploads(Duration.ofMinutes(5), 100)).isZero();
        assertThat(misled.sweepUploads(OLD, 100)).isEqualTo(2);
        assertThatThrownBy(() -> committed(misled, state, 1, bytes(1, PART + 100_000)))
                .isInstanceOf(UploadStateLostException.class);
    }

    @Test
    void aSweepTakesNoMoreThanItMay() throws IOException {
        for (int i = 0; i < 5; i++) {
            begun(store, bytes(i, 30_000));
        }
        for (int i = 0; i < 2; i++) {
            begun(store, bytes(i, PART + 1));
        }
        assertThat(store.sweepUploads(OLD, 3)).isEqualTo(3);
        assertThat(store.sweepUploads(OLD, 3)).isEqualTo(3);
        assertThat(store.sweepUploads(OLD, 3)).isEqualTo(1);
        assertThat(store.sweepUploads(OLD, 3)).isZero();
        assertThat(bucket.keys()).isEmpty();
        assertThat(bucket.openUploads()).isEmpty();
    }

    @Test
    void blobsStayHoweverOldTheyAre() throws IOException {
        StoredBlob one = TestBucket.push(store, bytes(1, 1_000));
        StoredBlob many = TestBucket.push(store, bytes(2, PART + 1));
        bucket.sweepAll(store);
        assertHolds(store, one, bytes(1, 1_000));
        assertHolds(store, many, bytes(2, PART + 1));
    }

    @Test
    void anUploadThatWasSweptIsLostAndLeavesNothing() throws IOException {
        byte[] first = bytes(1, PART + 100);
        Content state = begun(store, first);
        try (BlobUpload open = store.resume(state, 1)) {
            open.append(stream(bytes(2, PART)));
            bucket.sweepAll(store);
            assertThatThrownBy(() -> open.commit(sha256(first, bytes(2, PART))))
                    .isInstanceOf(UploadStateLostException.class);
        }
        assertThatThrownBy(() -> continued(store, state, 2, bytes(3, 10))).isInstanceOf(UploadStateLostException.class);
        assertThat(store.list(Optional.empty(), 10)).isEmpty();
        bucket.assertLeavesNothing(store);
    }

    @Test
    void anAnnouncedObjectGoesUnlessAPointerNamesIt() throws IOException {
        byte[] content = bytes(1, PART + 100);
        StoredBlob named = TestBucket.push(store, content);
        String dataId = named.locator().split("\\.")[1];
        try (S3Client client = client()) {
            client.put("data/nobodys", Payload.of(content));
            client.put("uploads/nobodys.unnamed", Payload.of(new byte[0]));
            client.put("uploads/" + dataId + ".unnamed", Payload.of(new byte[0]));
            client.put("uploads/of-nothing.unnamed", Payload.of(new byte[0]));
        }
        assertThat(store.sweepUploads(OLD, 100)).isEqualTo(3);
        assertHolds(store, named, content);
        assertThat(bucket.keys()).hasSize(2);
    }

    @Test
    void nothingOutsideOfThePrefixIsTouched() throws IOException {
        S3BlobStore neighbour = bucket.node(bucket.settings().prefix("some/where-else"));
        Content theirs = begun(neighbour, bytes(1, PART + 100_000));
        begun(store, bytes(2, PART + 100_000));
        assertThat(store.sweepUploads(OLD, 100)).isEqualTo(2);
        assertHolds(neighbour, committed(neighbour, theirs, 1, bytes(1, PART + 100_000)), bytes(1, PART + 100_000));
    }

    private S3Client client() {
        return Settings.of(S3ProxyServer.endpoint(), bucket.name())
                .credentials(S3ProxyServer.CREDENTIALS)
                .prefix(TestBucket.PREFIX)
                .open();
    }
}
