package io.staithe.jdbc;

import io.staithe.registry.store.MetadataStore;
import io.staithe.tck.MetadataStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteMetadataStoreTest extends MetadataStoreContract {
    @TempDir
    Path folder;

    @Override
    protected MetadataStore newStore() {
        return JdbcMetadataStore.sqlite(folder.resolve("registry.db"));
    }
}
