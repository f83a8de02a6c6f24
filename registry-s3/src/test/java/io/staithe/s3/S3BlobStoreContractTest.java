package io.staithe.s3;

import io.staithe.registry.store.BlobStore;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.tck.BlobStoreCapability;
import io.staithe.tck.BlobStoreContract;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** As in the build, so beside any store that {@code S3_ENDPOINT} and {@code S3_BUCKET} name. */
class S3BlobStoreContractTest extends BlobStoreContract {
    private static final AtomicInteger PREFIXES = new AtomicInteger();

    private final S3Settings settings = place().prefix(
                    "contract-" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet())
            .memoryBytes(64L * 1024 * 1024)
            .build();

    /** The bucket that the environment names, with the credentials that it has; else one of S3Proxy in this process. */
    private static S3SettingsBuilder place() {
        String endpoint = System.getenv("S3_ENDPOINT");
        return endpoint == null
                ? S3Settings.builder()
                        .endpoint(S3ProxyServer.endpoint())
                        .region("us-east-1")
                        .bucket(S3ProxyServer.freshBucket())
                        .credentials(CredentialsSource.of(S3ProxyServer.CREDENTIALS))
                : S3Settings.builder().endpoint(URI.create(endpoint)).bucket(System.getenv("S3_BUCKET"));
    }

    @Override
    protected BlobStore newStore() throws IOException {
        return S3BlobStore.connect(settings);
    }

    @Override
    protected BlobStore reopen(BlobStore open) throws IOException {
        open.close();
        return newStore();
    }

    @Override
    protected Set<BlobStoreCapability> capabilities() {
        return Set.of(BlobStoreCapability.REOPENING, BlobStoreCapability.KEEPER);
    }

    @Override
    protected int bytesKeptInState() {
        return 24 * 1024;
    }
}
