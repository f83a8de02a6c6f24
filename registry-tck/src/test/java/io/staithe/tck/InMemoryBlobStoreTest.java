package io.staithe.tck;

import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.store.BlobStore;

class InMemoryBlobStoreTest extends BlobStoreContract {
    @Override
    protected BlobStore newStore() {
        return new InMemoryBlobStore();
    }
}
