package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import javax.net.SocketFactory;
import javax.net.ssl.SSLContext;

/** A server that runs, with short patience, and a client that behaves. */
public final class ServerUnderTest implements AutoCloseable {
    private final InetSocketAddress address;
    private final Stop stop;
    private final String scheme;
    private final SocketFactory sockets;
    private final HttpClient client;

    public ServerUnderTest(InetSocketAddress address, Stop stop) {
        this.address = address;
        this.stop = stop;
        scheme = "http";
        sockets = SocketFactory.getDefault();
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    }

    /** One that is reached over TLS. */
    public ServerUnderTest(InetSocketAddress address, Stop stop, SSLContext tls) {
        this.address = address;
        this.stop = stop;
        scheme = "https";
        sockets = tls.getSocketFactory();
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .sslContext(tls)
                .build();
    }

    public RawClient connect() throws IOException {
        return RawClient.connect(address, sockets);
    }

    /** A client that knows nothing of TLS. */
    public RawClient connectPlainly() throws IOException {
        return RawClient.connect(address, SocketFactory.getDefault());
    }

    public URI uri(String path) {
        return URI.create(scheme + "://127.0.0.1:" + address.getPort() + path);
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
