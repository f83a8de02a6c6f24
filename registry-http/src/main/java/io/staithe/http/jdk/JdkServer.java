package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsServer;
import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A running HTTP server, carried by {@code com.sun.net.httpserver}.
 *
 * <p>Whoever starts it closes it. Thread-safe. It sets the system property {@code sun.net.httpserver.nodelay} where
 * nobody has: without it every small answer waits 40 ms for the client's acknowledgement on Java 17. That counts only
 * for the first server in a process, whoever makes it.
 */
public final class JdkServer implements AutoCloseable {
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";
    private static final int BACKLOG = 1024;
    private static final int THREADS_END_SECONDS = 1;

    private final HttpServer server;
    private final InetSocketAddress address;
    private final ExchangeExecutor exchanges;
    private final Watchdog watchdog;
    private final Optional<ExecutorService> ownThreads;
    private final Duration closeTimeout;

    private JdkServer(HttpServer server, HttpHandler handler, ServerSettings settings) {
        this.server = server;
        address = server.getAddress();
        closeTimeout = settings.closeTimeout();
        ownThreads = settings.executor().isPresent() ? Optional.empty() : Optional.of(WorkerThreads.open());
        watchdog = new Watchdog(Ticks.of(settings.headerTimeout(), settings.stallTimeout()));
        exchanges =
                new ExchangeExecutor(settings.executor().or(() -> ownThreads).orElseThrow(), watchdog);
        server.createContext("/", new HandlerBridge(handler));
        server.setExecutor(exchanges);
    }

    /**
     * Starts a server.
     *
     * @param handler answers the requests
     * @param settings where to listen, and for how long to wait
     * @return the server, which listens
     * @throws IOException where the address cannot be had
     */
    public static JdkServer start(HttpHandler handler, ServerSettings settings) throws IOException {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        JdkServer started = new JdkServer(create(settings), handler, settings);
        started.server.start();
        return started;
    }

    private static HttpServer create(ServerSettings settings) throws IOException {
        if (settings.tls().isEmpty()) {
            return HttpServer.create(settings.bind(), BACKLOG);
        }
        HttpsServer server = HttpsServer.create(settings.bind(), BACKLOG);
        server.setHttpsConfigurator(new CurrentProtocols(settings.tls().get()));
        return server;
    }

    /**
     * Where the server listens.
     *
     * @return the address, with the port that was chosen
     */
    public InetSocketAddress address() {
        return address;
    }

    /**
     * Whether connections are encrypted.
     *
     * @return whether clients say {@code https}
     */
    public boolean isSecure() {
        return server instanceof HttpsServer;
    }

    /** Takes no more requests, waits for those under way as long as it was told to, then closes every connection. */
    @Override
    public void close() {
        exchanges.finish(closeTimeout);
        server.stop(0);
        watchdog.close();
        ownThreads.ifPresent(JdkServer::end);
    }

    private static void end(ExecutorService threads) {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(THREADS_END_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
