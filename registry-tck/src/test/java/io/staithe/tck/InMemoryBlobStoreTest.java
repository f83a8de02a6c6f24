package io.staithe.tck;

import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.store.BlobStore;
import java.util.Set;

class InMemoryBlobStoreTest extends BlobStoreContract {
    @Override
    protected BlobStore newStore() {
        return new InMemoryBlobStore();
    }

    @Override
    protected Set<BlobStoreCapability> capabilities() {
        return Set.of(BlobStoreCapability.KEEPER);
    }
}
