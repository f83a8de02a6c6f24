package io.staithe.http.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.contract.ClientHello;
import io.staithe.http.contract.RawClient;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Content;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over TLS everything is as without; who does not speak it, or only in part, is thrown out. */
class TlsTest {
    private static final String GET = "GET /peer HTTP/1.1\r\nHost: h\r\n\r\n";

    private ServerUnderTest server;

    @BeforeEach
    void start() throws IOException {
        server = JdkKind.encrypted(TlsTest::answer);
    }

    @AfterEach
    void othersDoNotNotice() throws Exception {
        try (ServerUnderTest closing = server) {
            closing.assertThatItStillServes();
        }
    }

    private static HttpResponse answer(HttpRequest request) {
        if (request.path().equals("/peer")) {
            return HttpResponse.of(200).withJson(request.peer().toString());
        }
        try {
            return HttpResponse.of(200)
                    .with(new Body.Bytes(Content.wrapping(request.body().readAllBytes())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void handlerLearnsThatTheConnectionIsEncrypted() throws Exception {
        assertThat(new String(server.get("/peer").body(), UTF_8))
                .endsWith("/127.0.0.1, secure=true]"); // the name stands before it
    }

    @Test
    void bodiesComeBackIdentical() throws Exception {
        byte[] content = new byte[5_000_000];
        new Random(6).nextBytes(content);

        assertThat(server.send(java.net.http.HttpRequest.newBuilder(server.uri("/echo"))
                                .PUT(BodyPublishers.ofByteArray(content)))
                        .body())
                .isEqualTo(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void connectionOfEitherVersionIsUsedAgain(String version) throws IOException {
        try (RawClient client = server.connect()) {
            ((SSLSocket) client.socket()).setEnabledProtocols(new String[] {version});
            for (int i = 0; i < 3; i++) {
                assertThat(client.send(GET).readResponse()).contains("secure=true");
            }
            assertThat(client.send(GET + GET.replace("Host", "Connection: close\r\nHost"))
                            .readToEnd())
                    .endsWith("secure=true]");
            assertThat(((SSLSocket) client.socket()).getSession().getProtocol()).isEqualTo(version);
        }
    }

    @Test
    void plainRequestIsNotAnswered() throws IOException {
        try (RawClient client = server.connectPlainly()) {
            assertThat(client.send(GET).readToEnd()).doesNotContain("HTTP/1.1 200", "secure");
        }
    }

    @Test
    void silentConnectionDoesNotKeepTheServerFromOthers() throws Exception {
        try (RawClient silent = server.connectPlainly()) {
            server.assertThatItStillServes();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 50})
    void handshakeThatDoesNotGoOnEndsTheConnection(int bytes) throws IOException {
        try (RawClient client = server.connectPlainly()) {
            client.send(Arrays.copyOf(ClientHello.bytes(), bytes));

            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void handshakeThatIsNotFinishedEndsTheConnection() throws IOException {
        try (RawClient client = server.connectPlainly()) {
            assertThat(client.send(ClientHello.bytes()).readToEnd())
                    .isNotEmpty()
                    .doesNotContain("HTTP");
        }
    }

    @Test
    void headThatDoesNotGoOnEndsTheConnection() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost").readToEnd()).isEmpty();
        }
    }

    @Test
    void bodyThatStandsStillEndsTheConnection() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc")
                            .readToEnd())
                    .isEmpty();
        }
    }
}
