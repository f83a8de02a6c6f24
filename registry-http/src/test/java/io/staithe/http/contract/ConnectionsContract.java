package io.staithe.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One request after another on a connection, many connections at once, and bodies that nobody reads. */
abstract class ConnectionsContract extends Cases {
    private ServerUnderTest server;

    ConnectionsContract(ServerKind kind) {
        super(kind);
    }

    @BeforeEach
    void start() throws IOException {
        server = serving(ConnectionsContract::answer);
    }

    @AfterEach
    void close() {
        server.close();
    }

    private static HttpResponse answer(HttpRequest request) {
        if (request.path().equals("/echo")) {
            try {
                return HttpResponse.of(200).withJson(new String(request.body().readAllBytes(), UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return request.path().equals("/empty")
                ? HttpResponse.of(202)
                : HttpResponse.of(401).withJson("{\"said\":\"" + request + "\"}");
    }

    @Test
    void connectionIsUsedAgain() throws IOException {
        try (RawClient client = server.connect()) {
            for (int i = 0; i < 100; i++) {
                assertThat(client.send("GET /" + i + " HTTP/1.1\r\nHost: h\r\n\r\n")
                                .readResponse())
                        .endsWith("{\"said\":\"GET /" + i + "\"}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection: close", "connection: Keep-Alive, CLOSE"})
    void connectionIsClosedForAClientThatAsksForIt(String field) throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n" + field + "\r\n\r\n")
                            .readToEnd())
                    .containsIgnoringCase("\r\nConnection: close\r\n")
                    .endsWith("{\"said\":\"GET /\"}");
        }
    }

    @Test
    void connectionOfAnOldClientIsClosed() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.0\r\n\r\n").readToEnd()).endsWith("{\"said\":\"GET /\"}");
        }
    }

    @ParameterizedTest
    @CsvSource({"/unread, 1", "/unread, 70000", "/unread, 2000000", "/empty, 1", "/empty, 2000000"})
    void requestBehindAnUnreadBodyIsAnswered(String path, int length) throws IOException {
        try (RawClient client = server.connect()) {
            client.send("PUT " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n"
                    + "x".repeat(length) + "GET /next HTTP/1.1\r\nHost: h\r\n\r\n");

            assertThat(client.readResponse()).matches("(?s)HTTP/1\\.1 (401|202) .*");
            assertThat(client.readResponse()).endsWith("{\"said\":\"GET /next\"}");
        }
    }

    @Test
    void requestBehindAnUnreadChunkedBodyIsAnswered() throws IOException {
        try (RawClient client = server.connect()) {
            client.send("PUT /unread HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + ("10000\r\n" + "x".repeat(0x10000) + "\r\n").repeat(20) + "0\r\n\r\n"
                    + "GET /next HTTP/1.1\r\nHost: h\r\n\r\n");

            assertThat(client.readResponse()).endsWith("{\"said\":\"PUT /unread\"}");
            String next = client.readResponse();
            if (can(Capability.READS_CHUNKS_EXACTLY)) {
                assertThat(next).endsWith("{\"said\":\"GET /next\"}");
            } else {
                assertThat(next).isEmpty();
            }
        }
        reportWithout(Capability.READS_CHUNKS_EXACTLY);
    }

    @Test
    void answerReachesAClientThatIsStillSending() throws Exception {
        var response = server.send(java.net.http.HttpRequest.newBuilder(server.uri("/unread"))
                .PUT(BodyPublishers.ofByteArray(new byte[6_000_000])));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void bodyTooLongToThrowAwayEndsTheConnection() throws IOException {
        try (RawClient client = server.connect()) {
            client.send("PUT /unread HTTP/1.1\r\nHost: h\r\nContent-Length: " + (1L << 40) + "\r\n\r\n");
            String answer = client.readResponse();
            client.sendWhileOpen(new byte[64 << 20]);

            assertThat(answer).startsWith("HTTP/1.1 401 ").containsIgnoringCase("\r\nConnection: close\r\n");
            assertThat(client.readToEnd()).isEmpty();
        }
    }

    @Test
    void continueIsSentToAClientThatWaitsForIt() throws IOException {
        try (RawClient client = server.connect()) {
            client.send("PUT /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n");

            assertThat(client.readHead()).startsWith("HTTP/1.1 100 ");
            assertThat(client.send("abc").readResponse()).endsWith("\r\n\r\nabc");
        }
    }

    @Test
    void verdictComesBeforeContinue() throws IOException {
        try (RawClient client = server.connect()) {
            String length = "Content-Length: 10\r\n";
            client.send("PUT /unread HTTP/1.1\r\nHost: h\r\n" + length + "Expect: 100-continue\r\n\r\n");
            String first = client.readHead();
            if (can(Capability.CONTINUES_ON_READ)) {
                assertThat(first).startsWith("HTTP/1.1 401 ").containsIgnoringCase("\r\nConnection: close\r\n");
                client.sendWhileOpen("0123456789GET /next HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(UTF_8));
                assertThat(client.readToEnd()).isEqualTo("{\"said\":\"PUT /unread\"}");
            } else {
                assertThat(first).startsWith("HTTP/1.1 100 ");
                client.send("0123456789GET /next HTTP/1.1\r\nHost: h\r\n\r\n");
                assertThat(client.readResponse()).startsWith("HTTP/1.1 401 ");
                assertThat(client.readResponse()).endsWith("{\"said\":\"GET /next\"}");
            }
        }
        reportWithout(Capability.CONTINUES_ON_READ);
    }

    @ParameterizedTest
    @CsvSource({"//a//b?c=%2F&d, GET //a//b", "http://h/a%2Fb, GET /a%2Fb", "/a;b/../c, GET /a;b/../c"})
    void pathComesAsItStoodOnTheWire(String target, String said) throws IOException {
        try (RawClient client = server.connect()) {
            String answer = client.send("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n")
                    .readResponse();

            assertThat(answer).matches("(?s)HTTP/1\\.1 4\\d\\d .*"); // the handler's is 401
            if (can(Capability.PASSES_EVERY_PATH) || !answer.startsWith("HTTP/1.1 400 ")) {
                assertThat(answer).endsWith("{\"said\":\"" + said + "\"}");
            }
        }
        reportWithout(Capability.PASSES_EVERY_PATH);
    }

    @ParameterizedTest
    @CsvSource({"/v2/a/b/, GET /v2/a/b/", "/a?b=%2F+c&d=e?f, GET /a", "/%61, GET /%61", "http://h/a?b, GET /a"})
    void plainPathComesAsItStoodOnTheWire(String target, String said) throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n")
                            .readResponse())
                    .endsWith("{\"said\":\"" + said + "\"}");
        }
    }

    @Test
    void queryComesAsItStoodOnTheWire() throws Exception {
        try (ServerUnderTest asked =
                serving(request -> HttpResponse.of(200).withJson(request.query().orElse("none")))) {
            assertThat(new String(asked.get("/?a=%2F%20+c&a=&b?c").body(), UTF_8))
                    .isEqualTo("a=%2F%20+c&a=&b?c");
            assertThat(new String(asked.get("/?").body(), UTF_8)).isIn("", "none");
            assertThat(new String(asked.get("/").body(), UTF_8)).isEqualTo("none");
        }
    }

    @Test
    void everyValueOfAFieldReachesTheHandler() throws Exception {
        try (ServerUnderTest asked = serving(request -> HttpResponse.of(200)
                        .withJson(String.join("|", request.headers().all("accept"))));
                RawClient client = asked.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\nAccept: a/b;q=1, c/d\r\naccept:   e  \r\n\r\n")
                            .readResponse())
                    .endsWith("\r\n\r\na/b;q=1, c/d|e");
        }
    }

    @Test
    void handlerLearnsWhoIsThere() throws Exception {
        try (ServerUnderTest asked =
                serving(request -> HttpResponse.of(200).withJson(request.peer().toString()))) {
            assertThat(new String(asked.get("/").body(), UTF_8)).isEqualTo("Peer[address=/127.0.0.1, secure=false]");
        }
    }

    @Test
    void formIsTheHandlersToRead() throws Exception {
        var response = server.send(java.net.http.HttpRequest.newBuilder(server.uri("/echo"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("a=b&c=d")));

        assertThat(new String(response.body(), UTF_8)).isEqualTo("a=b&c=d");
    }

    @Test
    void twoHundredRequestsAtOnceAreAllAnswered() {
        byte[] body = new byte[100_000];
        new Random(3).nextBytes(body);
        for (int i = 0; i < body.length; i++) {
            body[i] = (byte) ('a' + (body[i] & 0xf));
        }
        List<CompletableFuture<java.net.http.HttpResponse<byte[]>>> running = IntStream.range(0, 200)
                .mapToObj(i -> server.client()
                        .sendAsync(
                                java.net.http.HttpRequest.newBuilder(server.uri("/echo"))
                                        .PUT(BodyPublishers.ofByteArray(body))
                                        .build(),
                                BodyHandlers.ofByteArray()))
                .toList();

        assertThat(running)
                .allSatisfy(response -> assertThat(response.join().body()).isEqualTo(body));
    }

    @Test
    void requestWithoutLengthHasAnEmptyBody() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("POST /echo HTTP/1.1\r\nHost: h\r\n\r\n").readResponse())
                    .endsWith("\r\n\r\n");
        }
    }

    @Test
    void bodyIsReadByteByByteToo() throws Exception {
        try (ServerUnderTest bytewise = serving(request -> {
            try (InputStream body = request.body()) {
                int sum = 0;
                for (int b = body.read(); b >= 0; b = body.read()) {
                    sum += b;
                }
                return HttpResponse.of(200).withJson(Integer.toString(sum));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        })) {
            var response = bytewise.send(java.net.http.HttpRequest.newBuilder(bytewise.uri("/"))
                    .PUT(BodyPublishers.ofByteArray(new byte[] {-1, 1, 0})));

            assertThat(new String(response.body(), UTF_8)).isEqualTo("256");
        }
    }
}
