package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.sha256;
import static io.staithe.s3.TestBucket.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.buffer.StoreBusyException;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.sink.SinkStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many uploads share memory for two parts: they wait for each other, and never for ever. */
@Timeout(120)
class SharedMemoryTest {
    private static final byte[] CONTENT = bytes(1, 2 * PART + 1_000);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private SinkStore sink;
    private S3BlobStore store;

    @BeforeEach
    void open() throws IOException {
        sink = SinkStore.open();
        store = S3BlobStore.connect(settings().build());
    }

    @AfterEach
    void closeWithAllMemoryBack() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        close(store);
        sink.close();
    }

    @Test
    void fiftyUploadsAtOnceAllEnd() throws Exception {
        assertAllEnd(store, threads, 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void whereTheThreadsThatSendAreThoseThatBringNobodyWaitsForEver(int count) throws Exception {
        ExecutorService shared = Executors.newFixedThreadPool(count);
        try {
            S3BlobStore sharing = S3BlobStore.connect(settings().threads(shared).build());
            assertAllEnd(sharing, shared, 12);
            close(sharing);
        } finally {
            shared.shutdownNow();
        }
    }

    @Test
    void whereNoThreadSendsTheOneThatBringsDoes() throws Exception {
        List<Runnable> never = new ArrayList<>();
        Executor idle = never::add;
        S3BlobStore alone = S3BlobStore.connect(settings().threads(idle).build());
        assertThat(push(alone).size()).isEqualTo(CONTENT.length);
        assertThat(never).hasSize(2);
        close(alone);
    }

    @Test
    void whoWaitsTooLongIsToldAndCanGoOnLater() throws Exception {
        S3BlobStore impatient = S3BlobStore.connect(settings()
                .memoryBytes(PART)
                .memoryPatience(Duration.ofMillis(10))
                .build());
        PausedStream pause = new PausedStream();
        BlobUpload slow = impatient.begin(DigestAlgorithm.SHA256);
        Future<Long> append = threads.submit(() -> slow.append(pause.between(CONTENT, CONTENT)));
        pause.awaitPause();

        BlobUpload waiting = impatient.begin(DigestAlgorithm.SHA256);
        assertThatThrownBy(() -> waiting.append(stream(CONTENT))).isInstanceOf(StoreBusyException.class);
        assertThat(waiting.offset()).isZero();
        pause.goOn();
        assertThat(append.get()).isEqualTo(2L * CONTENT.length);
        assertThat(slow.commit(sha256(CONTENT, CONTENT)).size()).isEqualTo(2L * CONTENT.length);
        try (BlobUpload again = impatient.resume(waiting.state(), 1)) {
            again.append(stream(CONTENT));
            again.commit(sha256(CONTENT));
        }
        close(impatient);
    }

    @Test
    void aTailInMemoryGivesWay() throws IOException {
        byte[] kept = bytes(2, 100_000);
        Content state;
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(kept));
            state = upload.state();
        }
        assertThat(store.memory().free())
                .isBetween(store.memory().capacity() - PART, store.memory().capacity() - 1);
        int before = sink.requests();
        try (BlobUpload upload = store.resume(state, 1)) {
            upload.commit(sha256(kept));
        }
        assertThat(sink.requests() - before).isEqualTo(1);
        assertThat(push(store).size()).isEqualTo(CONTENT.length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 30_000, PART, PART + 1, 2 * PART + 1})
    void whereTheSenderGoesAwayItsMemoryComesBack(int before) {
        InputStream broken = new SequenceInputStream(stream(bytes(1, before)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client went away");
            }
        });
        assertThatIOException().isThrownBy(() -> {
            try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
                upload.append(broken);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {30_000, PART, 2 * PART + 1})
    void whereTheThreadIsInterruptedItsMemoryComesBack(int before) throws Exception {
        PausedStream pause = new PausedStream();
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        Future<Boolean> append = threads.submit(() -> {
            assertThatThrownBy(() -> upload.append(pause.between(bytes(1, before), CONTENT)))
                    .isInstanceOf(InterruptedIOException.class);
            return Thread.currentThread().isInterrupted();
        });
        pause.awaitPause();
        threads.shutdownNow();
        assertThat(append.get()).isTrue();
    }

    @Test
    void whereTheStoreIsGoneTheMemoryComesBack() throws IOException {
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(bytes(1, PART)));
            sink.close();
            assertThatIOException().isThrownBy(upload::state);
        }
        try (BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(stream(bytes(1, PART)));
            assertThatIOException().isThrownBy(() -> upload.commit(sha256(bytes(1, PART))));
        }
        assertThatIOException().isThrownBy(() -> push(store));
    }

    private S3SettingsBuilder settings() {
        return S3Settings.builder()
                .endpoint(sink.endpoint())
                .region("us-east-1")
                .bucket("bucket")
                .credentials(CredentialsSource.of(AwsCredentials.of("AKID", "SECRET")))
                .partBytes(PART)
                .memoryBytes(2L * PART)
                .attempts(2)
                .chance(() -> 0);
    }

    private static void assertAllEnd(S3BlobStore store, ExecutorService threads, int count) throws Exception {
        List<Future<StoredBlob>> pushes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            pushes.add(threads.submit(() -> push(store)));
        }
        for (Future<StoredBlob> push : pushes) {
            assertThat(push.get().size()).isEqualTo(CONTENT.length);
        }
    }

    private static StoredBlob push(S3BlobStore store) throws IOException {
        return TestBucket.push(store, CONTENT);
    }

    private static void close(S3BlobStore store) {
        store.close();
        assertThat(store.memory().free()).isEqualTo(store.memory().capacity());
    }
}
