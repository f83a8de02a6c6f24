package io.staithe.http;

import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.jdk.JdkServer;
import io.staithe.http.jdk.ServerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link RegistryServer}.
 *
 * <p>Used by one thread. Only the handler has no default.
 */
public final class RegistryServerBuilder {
    private static final Duration HEADER_TIMEOUT = Duration.ofSeconds(1);
    private static final Duration HEADER_TIMEOUT_ON_LOOPBACK = Duration.ofMillis(250);
    private static final Duration HEADER_TIMEOUT_OVER_TLS = Duration.ofSeconds(10);

    private @Nullable HttpHandler handler;
    private @Nullable Executor executor;
    private @Nullable SSLContext tls;
    private @Nullable Duration headerTimeout;
    private InetSocketAddress bind = new InetSocketAddress(loopback(), 0);
    private Duration stallTimeout = Duration.ofSeconds(60);
    private Duration closeTimeout = Duration.ofSeconds(5);

    RegistryServerBuilder() {}

    /** 127.0.0.1, also where Java prefers IPv6: that is what tools take for a registry that needs no TLS. */
    private static InetAddress loopback() {
        try {
            return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What answers the requests.
     *
     * @param answering the handler
     * @return this
     */
    public RegistryServerBuilder handler(HttpHandler answering) {
        handler = answering;
        return this;
    }

    /**
     * Where to listen; by default at a free port of 127.0.0.1.
     *
     * @param address the address; port 0 for one that is free
     * @return this
     */
    public RegistryServerBuilder bind(InetSocketAddress address) {
        bind = address;
        return this;
    }

    /**
     * The port to listen at, on the interface chosen so far.
     *
     * @param port the port; 0 for one that is free
     * @return this
     */
    public RegistryServerBuilder port(int port) {
        bind = new InetSocketAddress(bind.getAddress(), port);
        return this;
    }

    /**
     * Encrypts every connection, by TLS 1.3 or 1.2. A request that comes in plain HTTP is not answered.
     *
     * <p>The JDK's web server looks up the name of each client's address when it connects: where the resolver of this machine
     * is slow to say that there is none, connections are slow to begin.
     *
     * @param context holds the server's key and certificate
     * @return this
     */
    public RegistryServerBuilder tls(SSLContext context) {
        tls = context;
        return this;
    }

    /**
     * How long the head of a request may take, from its first byte to its last; by default a second, and a quarter of
     * one where the server listens on a loopback address, where a head comes at once. Over TLS it is ten seconds, in which
     * the handshake of a new connection happens too.
     *
     * <p>Without TLS it is that short because docker, skopeo, Jib and others first try TLS, also on a plain port, and turn to
     * plain HTTP only when that connection ends.
     *
     * @param limit the limit, which is positive
     * @return this
     */
    public RegistryServerBuilder headerTimeout(Duration limit) {
        headerTimeout = limit;
        return this;
    }

    /**
     * How long a request or response may stand still before its connection is closed; by default a minute.
     *
     * @param limit the limit, which is positive
     * @return this
     */
    public RegistryServerBuilder stallTimeout(Duration limit) {
        stallTimeout = limit;
        return this;
    }

    /**
     * How long {@link RegistryServer#close()} waits for requests that are under way; by default five seconds.
     *
     * @param limit the limit; zero not to wait
     * @return this
     */
    public RegistryServerBuilder closeTimeout(Duration limit) {
        closeTimeout = limit;
        return this;
    }

    /**
     * What runs the requests, each of which blocks its thread; it is not closed with the server. By default virtual
     * threads from Java 24 on, and before that a pool of at most 256.
     *
     * @param threads the executor, which runs nothing on the caller's thread
     * @return this
     */
    public RegistryServerBuilder executor(Executor threads) {
        executor = threads;
        return this;
    }

    /**
     * Starts the server.
     *
     * @return the server, which listens
     * @throws IllegalStateException where no handler is given
     * @throws UncheckedIOException where the address cannot be had
     */
    public RegistryServer start() {
        if (handler == null) {
            throw new IllegalStateException("a server needs a handler");
        }
        ServerSettings settings = new ServerSettings(
                bind,
                headerTimeout == null ? usualHeaderTimeout() : headerTimeout,
                stallTimeout,
                closeTimeout,
                Optional.ofNullable(tls),
                Optional.ofNullable(executor));
        try {
            return new RegistryServer(JdkServer.start(handler, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Duration usualHeaderTimeout() {
        if (tls != null) {
            return HEADER_TIMEOUT_OVER_TLS;
        }
        return bind.getAddress().isLoopbackAddress() ? HEADER_TIMEOUT_ON_LOOPBACK : HEADER_TIMEOUT;
    }
}
