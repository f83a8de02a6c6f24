package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A server that runs, with short patience, and a client that behaves. */
public final class ServerUnderTest implements AutoCloseable {
    private final InetSocketAddress address;
    private final Stop stop;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public ServerUnderTest(InetSocketAddress address, Stop stop) {
        this.address = address;
        this.stop = stop;
    }

    public RawClient connect() throws IOException {
        return RawClient.connect(address);
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + address.getPort() + path);
    }

    public HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    public HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(
                request.timeout(Duration.ofMillis(RawClient.PATIENCE_MILLIS)).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpClient client() {
        return client;
    }

    public void assertThatItStillServes() throws IOException, InterruptedException {
        assertThat(get("/still-there").statusCode()).isEqualTo(200);
    }

    @Override
    public void close() {
        stop.run();
    }

    /** Ends the server. */
    @FunctionalInterface
    public interface Stop {
        void run();
    }
}
