package io.staithe.s3.credentials.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SmallHttpTest {
    private final List<Duration> pauses = new ArrayList<>();
    private final MockWebServer server = new MockWebServer();
    private double chance = 1;

    @BeforeEach
    void start() throws IOException {
        server.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void anAnswerHasItsStatusBodyAndTime() throws Exception {
        server.enqueue(new MockResponse(200, Headers.of("Date", "Tue, 01 Jan 2030 00:00:00 GMT"), "gr\u00FC\u00DFe"));

        Answer answer = direct().get(url("/path?a=b"), Map.of("Authorization", "token"));

        assertThat(answer)
                .isEqualTo(new Answer(200, "gr\u00FC\u00DFe", Optional.of(Instant.parse("2030-01-01T00:00:00Z"))));
        RecordedRequest request = server.takeRequest();
        assertThat(request.getTarget()).isEqualTo("/path?a=b");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("token");
        assertThat(request.getHeaders().get("Accept-Encoding")).isEqualTo("identity");
    }

    @Test
    void bodiesArePostedAsTheyAre() throws Exception {
        server.enqueue(status(200));

        direct().post(url("/"), Map.of("Content-Type", "application/x-www-form-urlencoded"), new byte[] {1, 2});

        RecordedRequest request = server.takeRequest();
        assertThat(request.getBody().toByteArray()).containsExactly(1, 2);
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("2");
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/x-www-form-urlencoded");
    }

    @Test
    void noRedirectIsFollowed() throws Exception {
        server.enqueue(new MockResponse(
                302, Headers.of("Location", server.url("/elsewhere").toString()), ""));

        assertThat(direct().get(url("/"), Map.of()).status()).isEqualTo(302);
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerIsBounded() throws Exception {
        server.enqueue(new MockResponse.Builder().body("x".repeat(64 * 1024)).build());
        server.enqueue(
                new MockResponse.Builder().body("x".repeat(64 * 1024 + 1)).build());
        server.enqueue(new MockResponse.Builder()
                .chunkedBody("x".repeat(1024 * 1024), 1000)
                .build());

        SmallHttp http = once();
        assertThat(http.get(url("/"), Map.of()).body()).hasSize(64 * 1024);
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> http.get(url("/secret"), Map.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessage("127.0.0.1 answered more than 65536 bytes");
        }
    }

    @Test
    void whoCannotAnswerNowIsAskedAgainAfterGrowingPauses() throws Exception {
        server.enqueue(status(503));
        server.enqueue(status(429));
        server.enqueue(status(200));

        assertThat(direct().get(url("/"), Map.of()).status()).isEqualTo(200);
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void theLastAnswerIsGivenWhateverItIsAndPausesAreOfHalfLengthAtLeast() throws Exception {
        chance = 0;
        for (int i = 0; i < 3; i++) {
            server.enqueue(status(500));
        }

        assertThat(direct().get(url("/"), Map.of()).status()).isEqualTo(500);
        assertThat(pauses).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void aRefusalIsNotAskedAgain() throws Exception {
        server.enqueue(status(403));

        assertThat(direct().get(url("/"), Map.of()).status()).isEqualTo(403);
        assertThat(pauses).isEmpty();
    }

    @Test
    void whoHangsUpIsAskedAgainWhereSilenceIsNoAnswer() throws Exception {
        hangUp();
        server.enqueue(status(200));

        assertThat(direct().get(url("/"), Map.of()).status()).isEqualTo(200);
        assertThat(pauses).hasSize(1);

        hangUp();
        assertThatThrownBy(() -> SmallHttp.direct(patience(Duration.ofSeconds(10), 3, false))
                        .get(url("/secret"), Map.of("Authorization", "secret")))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void whoSaysNothingIsWaitedForNoLongerThanThat() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());

        assertThatThrownBy(() -> SmallHttp.direct(patience(Duration.ofMillis(300), 1, true))
                        .get(url("/secret"), Map.of()))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InterruptedIOException.class)
                .hasMessage("no answer from 127.0.0.1 within PT0.3S");
    }

    @Test
    void whoIsNotThereIsSaidNotToBe() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        assertThatThrownBy(() -> once().get(URI.create("http://127.0.0.1:" + port + "/secret"), Map.of()))
                .isInstanceOf(IOException.class)
                .hasMessageNotContaining("secret");
    }

    @Test
    void localhostIsTheLoopback() throws Exception {
        server.enqueue(status(200));

        URI url = URI.create("http://localhost:" + server.getPort() + "/");
        assertThat(once().get(url, Map.of()).status()).isEqualTo(200);
    }

    @Test
    void directMeansPastTheProxyAndOutwardThroughIt() throws Exception {
        ProxySelector before = ProxySelector.getDefault();
        try (MockWebServer proxy = new MockWebServer()) {
            proxy.start();
            ProxySelector.setDefault(ProxySelector.of(new InetSocketAddress("127.0.0.1", proxy.getPort())));
            server.enqueue(status(200));
            proxy.enqueue(status(418));

            assertThat(once().get(url("/"), Map.of()).status()).isEqualTo(200);
            assertThat(SmallHttp.outward(patience(Duration.ofSeconds(10), 1, true))
                            .get(url("/"), Map.of())
                            .status())
                    .isEqualTo(418);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    @Test
    void aHeaderThatCannotBeSentIsNotRepeated() {
        assertThatThrownBy(() -> direct().get(url("/"), Map.of("X-Token", "secret\r\nX: y")))
                .isInstanceOf(IOException.class)
                .hasNoCause()
                .hasMessage("a header for 127.0.0.1 has characters that cannot be sent");
    }

    @Test
    void whoIsInterruptedIsToldSo() {
        server.enqueue(status(200));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> direct().get(url("/"), Map.of())).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void closingEndsWhatIsUnderWayAndWhatComes() throws Exception {
        SmallHttp http = once();
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        List<IOException> failures = new ArrayList<>();
        Thread caller = new Thread(() -> {
            try {
                http.get(url("/"), Map.of());
            } catch (IOException e) {
                failures.add(e);
            }
        });
        caller.start();
        server.takeRequest();
        http.close();
        caller.join();

        assertThat(failures).hasSize(1);
        assertThatThrownBy(() -> http.get(url("/"), Map.of())).hasMessage("the source of credentials is closed");
    }

    private void hangUp() {
        server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    private SmallHttp direct() {
        return SmallHttp.direct(patience(Duration.ofSeconds(10), 3, true));
    }

    private SmallHttp once() {
        return SmallHttp.direct(patience(Duration.ofSeconds(10), 1, true));
    }

    private Patience patience(Duration limit, int attempts, boolean afterSilence) {
        return new Patience(limit, attempts, afterSilence, Duration.ofMillis(200), () -> chance, pauses::add);
    }

    private URI url(String path) {
        return URI.create("http://127.0.0.1:" + server.getPort() + path);
    }
}
