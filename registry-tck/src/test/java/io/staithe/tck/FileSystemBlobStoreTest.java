package io.staithe.tck;

import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.store.BlobStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;

class FileSystemBlobStoreTest extends BlobStoreContract {
    @TempDir
    Path folder;

    @Override
    protected BlobStore newStore() throws IOException {
        return FileSystemBlobStore.open(folder);
    }

    @Override
    protected BlobStore reopen(BlobStore open) throws IOException {
        open.close();
        return FileSystemBlobStore.open(folder);
    }

    @Override
    protected Set<BlobStoreCapability> capabilities() {
        return Set.of(BlobStoreCapability.REOPENING, BlobStoreCapability.FILES, BlobStoreCapability.KEEPER);
    }
}
