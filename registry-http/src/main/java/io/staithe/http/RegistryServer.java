package io.staithe.http;

import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.jdk.JdkServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;

/**
 * A registry's wire, served by the JDK's own web server.
 *
 * <p>Made by {@link #builder()}, one for each address; whoever starts it closes it. Thread-safe. It speaks
 * HTTP/1.1 (RFC 9112), plain or over {@linkplain RegistryServerBuilder#tls TLS}, refuses what is ambiguous, and ends
 * connections whose client keeps it waiting.
 *
 * <p>That web server is configured for a whole process, by system properties it reads when the first one is made. Of
 * these {@code sun.net.httpserver.nodelay} is set to {@code true} where nobody has set it, for without it small answers
 * take 40 ms on Java 17. The others are left alone: {@code sun.net.httpserver.idleInterval} (idle connections end after
 * 30 seconds), {@code sun.net.httpserver.maxReqHeaders} (200) and {@code sun.net.httpserver.maxReqHeaderSize} (380 KiB).
 */
public final class RegistryServer implements AutoCloseable {
    private final JdkServer server;

    RegistryServer(JdkServer server) {
        this.server = server;
    }

    /**
     * A server yet to be started: on the loopback interface, at a free port.
     *
     * @return a builder
     */
    public static RegistryServerBuilder builder() {
        return new RegistryServerBuilder();
    }

    /**
     * Serves a handler at a free port of 127.0.0.1.
     *
     * @param handler what answers the requests
     * @return the server, which listens
     * @throws java.io.UncheckedIOException where no port can be had
     */
    public static RegistryServer start(HttpHandler handler) {
        return builder().handler(handler).start();
    }

    /**
     * Where this server listens.
     *
     * @return the address, with the port that was chosen
     */
    public InetSocketAddress address() {
        return server.address();
    }

    /**
     * The port.
     *
     * @return the port, which is never 0
     */
    public int port() {
        return address().getPort();
    }

    /**
     * Where a client on this machine finds this server.
     *
     * @return {@code http://host:port} or {@code https://host:port}, without a slash at its end
     */
    public URI uri() {
        InetAddress address = address().getAddress();
        InetAddress reachable = address.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : address;
        String host = reachable.getHostAddress();
        return URI.create((server.isSecure() ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host)
                + ":" + port());
    }

    /** Takes no more requests, waits a while for those under way, then closes every connection. */
    @Override
    public void close() {
        server.close();
    }
}
