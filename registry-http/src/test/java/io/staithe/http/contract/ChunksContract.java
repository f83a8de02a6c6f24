package io.staithe.http.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in chunks that are no good: never taken for whole, and nothing behind them for a request. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class ChunksContract extends Cases {
    private static final String HIDDEN = "GET /hidden HTTP/1.1\r\nHost: h\r\n\r\n";

    private static final String NEXT = "GET /next HTTP/1.1\r\nHost: h\r\n\r\n";

    private final List<String> wholeRequests = new CopyOnWriteArrayList<>();
    private ServerUnderTest server;

    ChunksContract(ServerKind kind) {
        super(kind);
    }

    @BeforeAll
    void start() throws IOException {
        server = serving(this::answer);
    }

    @AfterEach
    void forget() throws Exception {
        server.assertThatItStillServes();
        wholeRequests.clear();
    }

    @AfterAll
    void close() {
        server.close();
    }

    private HttpResponse answer(HttpRequest request) {
        String body = "";
        if (!request.path().equals("/unread")) {
            try {
                body = new String(request.body().readAllBytes(), ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        wholeRequests.add(request.path() + " " + body);
        return HttpResponse.of(200).withJson(body);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                chunks("size that is no number", "zz\r\nab\r\n0\r\n\r\n"),
                chunks("negative size", "-2\r\nab\r\n0\r\n\r\n"),
                chunks("size with a sign", "+2\r\nab\r\n0\r\n\r\n"),
                chunks("size with a prefix", "0x2\r\nab\r\n0\r\n\r\n"),
                chunks("size beyond 64 bits", "10000000000000002\r\nab\r\n0\r\n\r\n"),
                chunks("no size", "\r\nab\r\n0\r\n\r\n"),
                chunks("nothing but an extension", ";a=b\r\nab\r\n0\r\n\r\n"),
                chunks("chunk longer than its size", "2\r\nabc\r\n0\r\n\r\n"),
                chunks("chunk shorter than its size", "8\r\nab\r\n0\r\n\r\n"),
                chunks("no line break behind a chunk", "2\r\nab0\r\n\r\n"),
                chunks("carriage return alone behind a size", "2\rab\r\n0\r\n\r\n"),
                chunks("line feed alone behind a size", "2\nab\r\n0\r\n\r\n"),
                chunks("line feed alone behind a chunk", "2\r\nab\n0\r\n\r\n"),
                chunks("two sizes", "2 2\r\nab\r\n0\r\n\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void brokenBodyIsNotWhole(String name, String chunks) throws IOException {
        try (RawClient client = server.connect()) {
            String all = client.sendWhileOpen(put("/read", chunks + HIDDEN))
                    .halfClose()
                    .readToEnd();

            assertThat(all).startsWith("HTTP/1.1 400 ");
            assertRefused(all);
        }
        assertThat(wholeRequests).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void nothingBehindABrokenBodyIsARequest(String name, String chunks) throws IOException {
        try (RawClient client = server.connect()) {
            String all = client.sendWhileOpen(put("/unread", chunks + HIDDEN))
                    .halfClose()
                    .readToEnd();

            assertThat(answers(all)).as(all).isLessThanOrEqualTo(1);
        }
        assertThat(wholeRequests).isSubsetOf("/unread ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"100000002", "2;a\nb"})
    void nothingBehindASizeThatIsReadInTwoWaysIsARequest(String size) throws IOException {
        try (RawClient client = server.connect()) {
            String all = client.sendWhileOpen(put("/read", size + "\r\nab\r\n0\r\n\r\n" + HIDDEN))
                    .halfClose()
                    .readToEnd();

            assertThat(answers(all)).as(all).isLessThanOrEqualTo(1);
            if (can(Capability.READS_CHUNKS_EXACTLY)) {
                assertRefused(all);
                assertThat(wholeRequests).isEmpty();
            } else {
                assertThat(wholeRequests).containsExactly("/read ab");
            }
        }
        reportWithout(Capability.READS_CHUNKS_EXACTLY);
    }

    @Test
    void requestBehindABodyInChunksIsAnswered() throws IOException {
        try (RawClient client = server.connect()) {
            client.sendWhileOpen(put("/read", "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n" + NEXT));

            String answer = client.readResponse();
            assertThat(answer).endsWith("\r\n\r\nabc");
            if (can(Capability.READS_CHUNKS_EXACTLY)) {
                assertThat(client.readResponse()).startsWith("HTTP/1.1 200 ");
                assertThat(wholeRequests).containsExactly("/read abc", "/next ");
            } else {
                assertThat(answer).containsIgnoringCase("\r\nConnection: close\r\n");
                assertThat(client.readToEnd()).isEmpty();
            }
        }
        reportWithout(Capability.READS_CHUNKS_EXACTLY);
    }

    @Test
    void extensionsAreSkipped() throws IOException {
        try (RawClient client = server.connect()) {
            client.send(put("/read", "2;a=\"b\"\r\nab\r\n0;c\r\n\r\n"));

            assertThat(client.readResponse()).endsWith("\r\n\r\nab");
        }
    }

    @Test
    void trailersAreSkippedOrRefused() throws IOException {
        try (RawClient client = server.connect()) {
            client.sendWhileOpen(put("/read", "2\r\nab\r\n0\r\nX-A: b\r\nContent-Length: 7\r\n\r\n" + NEXT));

            if (can(Capability.READS_CHUNKS_EXACTLY)) {
                assertThat(client.readResponse()).endsWith("\r\n\r\nab");
                assertThat(client.readResponse()).startsWith("HTTP/1.1 200 ");
            } else {
                assertRefused(client.readToEnd());
            }
        }
        reportWithout(Capability.READS_CHUNKS_EXACTLY);
    }

    private static byte[] put(String path, String chunks) {
        String head = "PUT " + path + " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";
        return (head + chunks).getBytes(ISO_8859_1);
    }

    private static Arguments chunks(String name, String chunks) {
        return Arguments.of(name, chunks);
    }
}
