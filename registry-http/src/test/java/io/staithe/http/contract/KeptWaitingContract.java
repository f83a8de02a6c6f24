package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that are slow, silent, or gone: their connection ends, and others do not notice. */
abstract class KeptWaitingContract extends Cases {
    private final BlockingQueue<Object> outcomes = new LinkedBlockingQueue<>();
    private ServerUnderTest server;

    KeptWaitingContract(ServerKind kind) {
        super(kind);
    }

    @BeforeEach
    void start() throws IOException {
        server = serving(this::answer);
    }

    @AfterEach
    void othersDoNotNotice() throws Exception {
        try (ServerUnderTest closing = server) {
            closing.assertThatItStillServes();
        }
    }

    private HttpResponse answer(HttpRequest request) {
        if (request.path().equals("/endless")) {
            return HttpResponse.of(200).with(new Body.Stream(out -> endless(out::write), 1L << 40));
        }
        try {
            byte[] body = request.body().readAllBytes();
            outcomes.add(body.length);
        } catch (IOException e) {
            outcomes.add(e);
            throw new UncheckedIOException(e);
        }
        return HttpResponse.of(200);
    }

    private interface Sink {
        void write(byte[] bytes) throws IOException;
    }

    private void endless(Sink sink) throws IOException {
        try {
            while (true) {
                sink.write(new byte[1 << 16]);
            }
        } catch (IOException e) {
            outcomes.add(e);
            throw e;
        }
    }

    private Object outcome() throws InterruptedException {
        return outcomes.poll(RawClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Test
    void greetingOfTlsEndsTheConnection() throws IOException {
        try (RawClient client = server.connect()) {
            assertRefused(client.send(ClientHello.bytes()).readToEnd());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET / HTTP/1.1", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: h\r\nX-"})
    void headThatDoesNotGoOnEndsTheConnection(String start) throws IOException {
        try (RawClient client = server.connect()) {
            assertRefused(client.send(start).readToEnd());
        }
    }

    @Test
    void headThatComesByteByByteEndsTheConnection() throws IOException {
        reportWithout(Capability.BOUNDS_WHOLE_HEADS);
        try (RawClient client = server.connect()) {
            assertThatThrownBy(() -> {
                        client.send("GET / HTTP/1.1\r\n");
                        while (true) {
                            client.send("X");
                            Thread.sleep(50); // the slowness is what is tested
                        }
                    })
                    .isInstanceOf(SocketException.class);
        }
    }

    @Test
    void secondHeadOnAConnectionIsWatchedToo() throws IOException {
        try (RawClient client = server.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readResponse();

            assertRefused(client.send("GET").readToEnd());
        }
    }

    @Test
    void bodyThatStandsStillFailsToBeRead() throws Exception {
        try (RawClient client = server.connect()) {
            client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nabc");

            assertRefused(client.readToEnd());
            assertThat(outcome()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void bodyThatMovesMayTakeLongerThanEveryLimit() throws Exception {
        try (RawClient client = server.connect()) {
            client.send("PUT / HTTP/1.1\r\nHost: h\r\nContent-Length: 12\r\n\r\n");
            for (int i = 0; i < 12; i++) {
                Thread.sleep(200); // 2.4 s in all, with a limit of 1.5 s for standing still
                client.send("x");
            }

            assertThat(client.readResponse()).startsWith("HTTP/1.1 200 ");
            assertThat(outcome()).isEqualTo(12);
        }
    }

    @Test
    void handlerMayTakeLongerThanEveryLimit() throws Exception {
        try (ServerUnderTest slow = serving(request -> {
            try {
                Thread.sleep(2000);
                return HttpResponse.of(200);
            } catch (InterruptedException e) {
                return HttpResponse.of(500);
            }
        })) {
            assertThat(slow.get("/").statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 10\r\n\r\nabc",
                "Transfer-Encoding: chunked\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nab",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n",
                "Transfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0",
                "Transfer-Encoding: chunked\r\n\r\nzz\r\nab\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n-2\r\nab\r\n0\r\n\r\n",
            })
    void bodyThatIsCutOffIsNeverTakenForWhole(String rest) throws Exception {
        try (RawClient client = server.connect()) {
            client.send("PUT / HTTP/1.1\r\nHost: h\r\n" + rest).halfClose();

            assertRefused(client.readToEnd());
            assertThat(outcome()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void halfClosedConnectionIsStillAnswered() throws IOException {
        try (RawClient client = server.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").halfClose();

            assertThat(client.readToEnd()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void clientThatIsGoneEndsTheResponse() throws Exception {
        try (RawClient client = server.connect()) {
            client.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
        }
        assertThat(outcome()).isInstanceOf(IOException.class);
    }

    @Test
    void clientThatStopsReadingEndsTheResponse() throws Exception {
        try (RawClient client = server.connect()) {
            client.send("GET /endless HTTP/1.1\r\nHost: h\r\n\r\n").readHead();

            assertThat(outcome()).isInstanceOf(IOException.class);
        }
    }
}
