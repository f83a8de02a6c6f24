package io.staithe.http.jdk;

import io.staithe.http.contract.Capability;
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
        JdkServer server = JdkServer.start(
                handler,
                new ServerSettings(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0),
                        Duration.ofMillis(600),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(10),
                        executor));
        return new ServerUnderTest(server.address(), server::close);
    }
}
