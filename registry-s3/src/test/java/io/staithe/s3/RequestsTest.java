package io.staithe.s3;

import static io.staithe.s3.TestBucket.MIB;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.Registry;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.layer.LayerPart;
import io.staithe.registry.layer.Layers;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.store.MetadataStore;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.faults.SentRequest;
import io.staithe.s3.faults.StoreProxy;
import io.staithe.s3.sink.SinkStore;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * How many requests a push costs, with parts of 8 MiB.
 *
 * <pre>
 * bytes            parts   POST   POST, PATCH, PUT
 * 0                    1      1                  1
 * 1 KiB                1      1                  1
 * 24 KiB               1      1                  1
 * 24 KiB + 1           1      1                  2   the end is stored for the next request
 * 8 MiB                1      1                  2
 * 8 MiB + 1            2      5                  5   begin, part, end, name, put together
 * 10 MiB               2      5                  6
 * 64 MiB               8     11                 11
 * 1 GiB              128    131                131
 * </pre>
 */
class RequestsTest {
    private static final RepositoryName REPOSITORY = RepositoryName.of("harbour/cargo");
    private static final long PART = 8L * MIB;
    private static final long LONG_MIB = Long.getLong("staithe.s3.commitMib", 200);

    private SinkStore sink;
    private StoreProxy proxy;
    private S3BlobStore store;
    private Registry registry;

    @BeforeEach
    void open() throws IOException {
        sink = SinkStore.open();
        proxy = StoreProxy.before(sink.endpoint());
        store = S3BlobStore.connect(S3Settings.builder()
                .endpoint(proxy.endpoint())
                .region("us-east-1")
                .bucket("bucket")
                .credentials(CredentialsSource.of(AwsCredentials.of("AKID", "SECRET")))
                .memoryBytes(4 * PART)
                .build());
        registry = registry(new InMemoryMetadataStore());
        proxy.forget();
    }

    private Registry registry(MetadataStore metadata) {
        Registry fresh = Registry.builder()
                .blobs(store)
                .metadata(metadata)
                .storesStayOpen()
                .build();
        fresh.repositories().create(REPOSITORY);
        return fresh;
    }

    @AfterEach
    void close() throws IOException {
        registry.close();
        store.close();
        proxy.close();
        sink.close();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1",
        "1024, 1, 1",
        "24576, 1, 1",
        "24577, 1, 2",
        "8388608, 1, 2",
        "8388609, 5, 5",
        "10485760, 5, 6",
        "67108864, 11, 11"
    })
    void aPushCostsFew(long length, int inOneRequest, int inThree) throws IOException {
        layers().push(digest(length), OptionalLong.of(length), new Zeros(length));
        assertThat(proxy.operations()).hasSize(inOneRequest);
        assertAllSend();

        proxy.forget();
        registry.close();
        registry = registry(new InMemoryMetadataStore());
        UploadId id = layers().begin(DigestAlgorithm.SHA256).id();
        layers().append(id, LayerPart.at(0, new Zeros(length)));
        layers().complete(id, digest(length));
        assertThat(proxy.operations()).hasSize(inThree);
        assertAllSend();

        long parts = Math.max(1, (length + PART - 1) / PART);
        assertThat(inThree).isLessThanOrEqualTo((int) (parts == 1 ? 2 : parts + 4));
    }

    /** What a client waits for after its last byte: no copy, and no part that was sent already. */
    @ParameterizedTest
    @ValueSource(longs = {1, 0})
    void aCommitSendsNoMoreHoweverLongTheBlobIs(long more) throws IOException {
        long few = sentByCommit(10 * MIB + more);
        long many = sentByCommit(LONG_MIB * MIB + more);
        assertThat(many).isLessThanOrEqualTo(few);
    }

    private long sentByCommit(long length) throws IOException {
        UploadId id = layers().begin(DigestAlgorithm.SHA256).id();
        layers().append(id, LayerPart.at(0, new Zeros(length)));
        proxy.forget();
        layers().complete(id, digest(length));
        assertAllSend();
        return proxy.requests().stream().mapToLong(SentRequest::bodyBytes).sum();
    }

    private void assertAllSend() {
        assertThat(proxy.operations())
                .isSubsetOf("PutObject", "CreateMultipartUpload", "UploadPart", "CompleteMultipartUpload");
    }

    private Layers layers() {
        return registry.layers(REPOSITORY);
    }

    private static Digest digest(long length) throws IOException {
        MessageDigest hasher = DigestAlgorithm.SHA256.newHasher();
        try (InputStream in = new Zeros(length)) {
            byte[] buffer = new byte[MIB];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                hasher.update(buffer, 0, count);
            }
        }
        return DigestAlgorithm.SHA256.finish(hasher);
    }
}
