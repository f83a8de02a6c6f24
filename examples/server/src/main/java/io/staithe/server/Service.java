package io.staithe.server;

import io.staithe.http.RegistryHandler;
import io.staithe.http.auth.Authenticator;
import io.staithe.http.servlet.RegistryServlet;
import io.staithe.registry.Registry;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.catalina.Valve;
import org.jspecify.annotations.Nullable;

/**
 * The registry and the Tomcat in front of it: opened together, stopped together.
 *
 * <p>Thread-safe. Stopping it twice is safe; whoever comes second waits for the first.
 */
final class Service {
    private final Registry registry;
    private final TomcatServer tomcat;
    private final Duration drain;
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean finished;

    private Service(Registry registry, TomcatServer tomcat, Duration drain) {
        this.registry = registry;
        this.tomcat = tomcat;
        this.drain = drain;
    }

    /** Opens both; lines of the access log, if one is wanted, go where they are said to go. */
    static Service open(ServerOptions options, Consumer<String> accessLog) throws IOException {
        Registry registry = options.folder().open();
        try {
            return new Service(registry, serve(registry, options, accessLog), options.drain());
        } catch (IOException | RuntimeException e) {
            registry.close();
            throw e;
        }
    }

    private static TomcatServer serve(Registry registry, ServerOptions options, Consumer<String> accessLog)
            throws IOException {
        Authenticator authenticator = options.folder()
                .authenticator()
                .orElseGet(options.anonymous() ? Authenticator::anonymousFromAnywhere : Authenticator::anonymous);
        RegistryHandler.Builder handler =
                RegistryHandler.builder(registry).redirects(options.folder().redirects());
        options.externalUrl().ifPresent(handler::externalUrl);
        if (!options.accessLog()) {
            return TomcatServer.start(
                    new RegistryServlet(handler.authenticator(authenticator).build()), List.of(), options);
        }
        ThreadLocal<@Nullable String> callers = new ThreadLocal<>();
        List<Valve> valves = List.of(new AccessLogValve(callers, accessLog));
        handler.authenticator(Callers.remembered(authenticator, callers));
        return TomcatServer.start(new RegistryServlet(handler.build()), valves, options);
    }

    URI uri() {
        return tomcat.uri();
    }

    /** Lets requests under way finish, then closes everything; says whether all of them did. */
    boolean stop() {
        if (!stopping.compareAndSet(false, true)) {
            awaitStop();
            return finished;
        }
        try (registry) {
            finished = tomcat.stop(drain);
        } finally {
            stopped.countDown();
        }
        return finished;
    }

    void awaitStop() {
        try {
            stopped.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
