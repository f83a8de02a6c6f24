package io.staithe.quickstart;

import io.staithe.http.RegistryHandler;
import io.staithe.http.RegistryServer;
import io.staithe.http.auth.Authenticator;
import io.staithe.http.auth.PasswordAuthenticator;
import io.staithe.http.auth.PasswordList;
import io.staithe.http.auth.TokenAuthenticator;
import io.staithe.jdbc.JdbcMetadataStore;
import io.staithe.quickstart.Options.Scheme;
import io.staithe.registry.Registry;
import io.staithe.registry.RegistryBuilder;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.store.BlobStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A registry in a folder, and the server in front of it: opened together, closed together.
 *
 * <p>Thread-safe. Closing it twice, or from two threads at once, is safe; whoever comes second waits for the first.
 */
final class Service implements AutoCloseable {
    private final Registry registry;
    private final RegistryServer server;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);

    private Service(Registry registry, RegistryServer server) {
        this.registry = registry;
        this.server = server;
    }

    /** Throws a {@link java.net.BindException}, perhaps as a cause, where the port is taken. */
    static Service open(Options options) throws IOException {
        Registry registry = openRegistry(options);
        try {
            RegistryServer server = RegistryServer.builder()
                    .port(options.port())
                    .handler(handler(registry, options))
                    .start();
            return new Service(registry, server);
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    /** How a repository behaves that is made on the way. */
    static RepositorySettings newRepositories(Options options) {
        return RepositorySettings.standard().withSparseManifests(options.sparse());
    }

    Registry registry() {
        return registry;
    }

    URI address() {
        return server.uri();
    }

    /** As image references begin. */
    String hostAndPort() {
        return address().getAuthority();
    }

    void awaitClose() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isClosing() {
        return closing.get();
    }

    @Override
    public void close() {
        if (!closing.compareAndSet(false, true)) {
            awaitClose();
            return;
        }
        try (registry) {
            server.close();
        } finally {
            closed.countDown();
        }
    }

    private static Registry openRegistry(Options options) throws IOException {
        Path folder = options.data();
        BlobStore blobs = FileSystemBlobStore.open(folder);
        try {
            RegistryBuilder builder =
                    Registry.builder().blobs(blobs).metadata(JdbcMetadataStore.sqlite(folder.resolve("registry.db")));
            if (options.createOnPush()) {
                builder.createOnPush(newRepositories(options));
            }
            return builder.build();
        } catch (RuntimeException e) {
            blobs.close();
            throw e;
        }
    }

    private static RegistryHandler handler(Registry registry, Options options) {
        RegistryHandler.Builder builder = RegistryHandler.builder(registry);
        if (!options.users().isEmpty()) {
            builder.authenticator(authenticator(PasswordList.of(options.users()), options.scheme()));
        }
        return builder.build();
    }

    private static Authenticator authenticator(PasswordList users, Scheme scheme) {
        return switch (scheme) {
            case BASIC -> PasswordAuthenticator.over(users);
            case BEARER ->
                TokenAuthenticator.builder(users, InstantSource.system(), new SecureRandom())
                        .build();
        };
    }
}
