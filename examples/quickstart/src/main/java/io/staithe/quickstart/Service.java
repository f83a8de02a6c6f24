package io.staithe.quickstart;

import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import java.io.IOException;
import java.net.URI;

/** A registry in a folder, and the server in front of it. */
final class Service implements AutoCloseable {
    static Service open(Options options) throws IOException {
        throw new IOException();
    }

    static RepositorySettings newRepositories(Options options) {
        return RepositorySettings.standard().withSparseManifests(options.sparse());
    }

    Registry registry() {
        return Registry.inMemory();
    }

    URI address() {
        return URI.create("http://127.0.0.1:1");
    }

    String hostAndPort() {
        return "";
    }

    void awaitClose() {}

    boolean isClosed() {
        return false;
    }

    @Override
    public void close() {}

    void closeWhenTheProcessEnds() {}
}
