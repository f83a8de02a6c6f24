package io.staithe.s3;

import io.staithe.registry.store.BlobStore;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.tck.BlobStoreCapability;
import io.staithe.tck.BlobStoreContract;
import java.io.IOException;
import java.util.Set;

class S3BlobStoreContractTest extends BlobStoreContract {
    private final S3Settings settings = S3Settings.builder()
            .endpoint(S3ProxyServer.endpoint())
            .region("us-east-1")
            .bucket(S3ProxyServer.freshBucket())
            .prefix("registry")
            .credentials(CredentialsSource.of(S3ProxyServer.CREDENTIALS))
            .memoryBytes(64L * 1024 * 1024)
            .build();

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
