package io.staithe.quickstart;

import io.staithe.assembly.RegistryFolder;
import io.staithe.http.RegistryHandler;
import io.staithe.http.RegistryServer;
import io.staithe.registry.Registry;
import java.io.IOException;
import java.net.URI;
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
        Registry registry = options.folder().open();
        try {
            RegistryServer server = RegistryServer.builder()
                    .port(options.port())
                    .handler(handler(registry, options.folder()))
                    .start();
            return new Service(registry, server);
        } catch (RuntimeException e) {
            registry.close();
            throw e;
        }
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

    private static RegistryHandler handler(Registry registry, RegistryFolder folder) {
        RegistryHandler.Builder builder = RegistryHandler.builder(registry).redirects(folder.redirects());
        folder.authenticator().ifPresent(builder::authenticator);
        return builder.build();
    }
}
