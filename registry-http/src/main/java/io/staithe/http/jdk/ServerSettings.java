package io.staithe.http.jdk;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/**
 * How a server listens, and how long it is patient.
 *
 * @param bind where to listen; port 0 for one that is free
 * @param headerTimeout how long the head of a request may take, from its first byte to its last
 * @param stallTimeout how long a body may stand still, in either direction
 * @param closeTimeout how long {@code close()} waits for requests that are under way
 * @param tls what encrypts connections; where empty they are plain
 * @param executor runs the exchanges and stays open; where empty the server makes its own and ends it
 */
public record ServerSettings(
        InetSocketAddress bind,
        Duration headerTimeout,
        Duration stallTimeout,
        Duration closeTimeout,
        Optional<SSLContext> tls,
        Optional<Executor> executor) {

    /** Refuses time limits that are not positive. */
    public ServerSettings {
        if (!isPositive(headerTimeout) || !isPositive(stallTimeout) || closeTimeout.isNegative()) {
            throw new IllegalArgumentException("time limits are positive");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
