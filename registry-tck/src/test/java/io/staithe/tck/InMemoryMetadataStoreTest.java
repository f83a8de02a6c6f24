package io.staithe.tck;

import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.store.MetadataStore;

class InMemoryMetadataStoreTest extends MetadataStoreContract {
    @Override
    protected MetadataStore newStore() {
        return new InMemoryMetadataStore();
    }
}
