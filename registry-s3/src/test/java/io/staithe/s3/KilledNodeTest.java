package io.staithe.s3;

import static io.staithe.s3.TestBucket.PART;
import static io.staithe.s3.TestBucket.assertHolds;
import static io.staithe.s3.TestBucket.begun;
import static io.staithe.s3.TestBucket.bytes;
import static io.staithe.s3.TestBucket.committed;
import static io.staithe.s3.TestBucket.continued;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Content;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.faults.Fate;
import io.staithe.s3.faults.SentRequest;
import io.staithe.s3.faults.StoreProxy;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A process is killed in the middle of an append: another goes on with the upload, or the sweep removes it. */
class KilledNodeTest {
    private static final byte[] FIRST = bytes(1, PART + 100_000);
    private static final byte[] NEXT = bytes(2, 2 * PART);
    private static final int PATIENCE_SECONDS = 60;

    private final TestBucket bucket = new TestBucket();
    private StoreProxy proxy;
    private S3BlobStore store;

    @BeforeEach
    void open() throws IOException {
        proxy = StoreProxy.before(S3ProxyServer.endpoint());
        store = bucket.node();
    }

    @AfterEach
    void closeLeavingNothing() throws IOException {
        bucket.assertLeavesNothing(store);
        bucket.close();
        proxy.close();
    }

    @Test
    void anotherGoesOnWhereItWas() throws Exception {
        Content state = begun(store, FIRST);
        killAtRequest(state, request -> request.partNumber().equals(Optional.of(3)));
        Content next = continued(store, state, 2, NEXT);
        StoredBlob blob = committed(store, next, 3, FIRST, NEXT);
        assertHolds(store, blob, FIRST, NEXT);
        bucket.sweepAll(store);
        assertHolds(store, blob, FIRST, NEXT);
        assertThat(bucket.keys()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"data/", "uploads/probe"})
    void theSweepRemovesWhatItBegan(String folder) throws Exception {
        Content state = begun(store, FIRST);
        killAtRequest(state, request -> request.operation().equals("UploadPart") && request.isBelow(folder));
        bucket.sweepAll(store);
        assertThat(bucket.keys()).isEmpty();
        assertThat(bucket.openUploads()).isEmpty();
    }

    /** A process goes on with an upload without end, until it makes a certain request. */
    private void killAtRequest(Content state, Predicate<SentRequest> last) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        proxy.script(request -> last.test(request) ? Fate.replyHeldBack(never, reached) : Fate.pass());
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Sender.class.getName(),
                        proxy.endpoint().toString(),
                        bucket.name(),
                        HexFormat.of().formatHex(state.toArray())))
                .inheritIO()
                .start();
        try {
            assertThat(reached.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Goes on with an upload without end. */
    static final class Sender {
        private Sender() {}

        public static void main(String[] args) throws IOException {
            S3Settings settings = S3Settings.builder()
                    .endpoint(URI.create(args[0]))
                    .region("us-east-1")
                    .bucket(args[1])
                    .prefix(TestBucket.PREFIX)
                    .credentials(CredentialsSource.of(S3ProxyServer.CREDENTIALS))
                    .partBytes(PART)
                    .build();
            S3BlobStore store = S3BlobStore.connect(settings);
            BlobUpload upload = store.resume(Content.wrapping(HexFormat.of().parseHex(args[2])), 1);
            upload.append(new Endless());
        }
    }

    private static final class Endless extends InputStream {
        @Override
        public int read() {
            return 0;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return length;
        }
    }
}
