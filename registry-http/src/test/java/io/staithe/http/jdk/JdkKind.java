package io.staithe.http.jdk;

import io.staithe.http.contract.Capability;
import io.staithe.http.contract.Certificate;
import io.staithe.http.contract.ServerKind;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;

/** The server of the JDK. */
final class JdkKind implements ServerKind {
    @Override
    public ServerUnderTest start(HttpHandler handler) throws IOException {
        return serving(handler, Optional.empty());
    }

    @Override
    public Set<Capability> capabilities() {
        return Set.of(
                Capability.BOUNDS_WHOLE_HEADS,
                Capability.ENDS_UNANSWERED,
                Capability.PASSES_EVERY_PATH,
                Capability.REFUSES_LENGTH_BESIDE_CODING);
    }

    static ServerUnderTest serving(HttpHandler handler) throws IOException {
        return serving(handler, Optional.empty());
    }

    static ServerUnderTest serving(HttpHandler handler, Optional<Executor> executor) throws IOException {
        JdkServer server = JdkServer.start(handler, settings(Duration.ofMillis(600), Optional.empty(), executor));
        return new ServerUnderTest(server.address(), server::close);
    }

    /** Over TLS; a head may take it 2 s, for that includes the handshake. */
    static ServerUnderTest encrypted(HttpHandler handler) throws IOException {
        JdkServer server = JdkServer.start(
                handler,
                settings(Duration.ofSeconds(2), Optional.of(Certificate.get().server()), Optional.empty()));
        return new ServerUnderTest(
                server.address(), server::close, Certificate.get().client());
    }

    private static ServerSettings settings(Duration head, Optional<SSLContext> tls, Optional<Executor> executor)
            throws IOException {
        return new ServerSettings(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0),
                head,
                Duration.ofMillis(1500),
                Duration.ofSeconds(10),
                tls,
                executor);
    }
}
