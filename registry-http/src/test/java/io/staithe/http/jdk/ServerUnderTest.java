package io.staithe.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;

/** A server with short patience, and a client that behaves. */
final class ServerUnderTest implements AutoCloseable {
    private final JdkServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ServerUnderTest(JdkServer server) {
        this.server = server;
    }

    static ServerUnderTest serving(HttpHandler handler) throws IOException {
        return serving(handler, Optional.empty());
    }

    static ServerUnderTest serving(HttpHandler handler, Optional<Executor> executor) throws IOException {
        return new ServerUnderTest(JdkServer.start(
                handler,
                new ServerSettings(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0),
                        Duration.ofMillis(600),
                        Duration.ofMillis(1500),
                        Duration.ofSeconds(10),
                        executor)));
    }

    RawClient connect() throws IOException {
        return RawClient.connect(server.address());
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofMillis(RawClient.PATIENCE_MILLIS)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    HttpClient client() {
        return client;
    }

    void assertThatItStillServes() throws IOException, InterruptedException {
        assertThat(get("/still-there").statusCode()).isEqualTo(200);
    }

    @Override
    public void close() {
        server.close();
    }
}
