package io.staithe.http.contract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not HTTP, or could be read in two ways, is answered 4xx or not at all, and reaches no handler. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class MalformedRequestsContract extends Cases {
    private final AtomicInteger handled = new AtomicInteger();
    private ServerUnderTest server;

    MalformedRequestsContract(ServerKind kind) {
        super(kind);
    }

    @BeforeAll
    void start() throws IOException {
        server = serving(request -> {
            handled.incrementAndGet();
            return HttpResponse.of(200).withJson("{}");
        });
    }

    @AfterAll
    void close() {
        server.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                named("two lengths that differ", get("Content-Length: 3\r\nContent-Length: 4") + "abcd"),
                named("two lengths that agree", get("Content-Length: 3\r\nContent-Length: 3") + "abc"),
                named("two lengths in one field", get("Content-Length: 3, 3") + "abc"),
                named("negative length", get("Content-Length: -1")),
                named("signed length", get("Content-Length: +3") + "abc"),
                named("length in hexadecimal", get("Content-Length: 0x3") + "abc"),
                named("length in foreign digits", get("Content-Length: \u00b2")),
                named("length beyond 64 bits", get("Content-Length: 99999999999999999999")),
                named("length that is folded", get("Content-Length: 1\r\n 2") + "a"),
                named("space before the colon", get("Content-Length : 3") + "abc"),
                named("field without a colon", get("Nonsense")),
                named("field without a name", get(": x")),
                named("NUL in a field", get("X-A: a\0b")),
                named("NUL in a field's name", get("X\0A: b")),
                named("control character in a field", get("X-A: a\u0007b")),
                named("DEL in a field", get("X-A: a\u007fb")),
                named("NUL in the path", "GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("control character in the path", "GET /a\u0007b HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("letter beyond ASCII in the path", "GET /\u00e4 HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("broken escape in the path", "GET /%zz HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("fragment in the target", "GET /a#b HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("target without a slash", "GET a HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("target of another scheme", "GET ftp://h/a HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("target with another host", "GET http://other/a HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("CONNECT", "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no target", "GET HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no version", "GET /\r\nHost: h\r\n\r\n"),
                named("another version", "GET / HTTP/3.0\r\nHost: h\r\n\r\n"),
                named("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                named("method in lower case", "get / HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("NUL in the method", "G\0T / HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no host", "GET / HTTP/1.1\r\n\r\n"),
                named("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
                named("coding that nobody knows", get("Transfer-Encoding: gzip, chunked") + "0\r\n\r\n"),
                named("coding that is none", get("Transfer-Encoding: identity")),
                named("coding behind chunked", get("Transfer-Encoding: chunked, gzip") + "0\r\n\r\n"),
                named("coding named twice", get("Transfer-Encoding: chunked, chunked") + "0\r\n\r\n"),
                named("coding in two fields", get("Transfer-Encoding: chunked\r\nTransfer-Encoding: x") + "0\r\n\r\n"),
                named("space before the colon of a coding", get("Transfer-Encoding : chunked") + "0\r\n\r\n"),
                named("coding in HTTP/1.0", "GET / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                named("only line ends", "\r\n".repeat(100_000)),
                named("nothing but noise", "\u0001\u0002\u0003\r\n\r\n"),
                named("endless line", "GET /" + "a".repeat(2_000_000)),
                named("oversized target", "GET /" + "a".repeat(500_000) + " HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("endless field", get("X-A: " + "a".repeat(2_000_000))),
                named("too many fields", get(manyFields(100_000))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void neverReachesAHandler(String name, String bytes) throws Exception {
        int before = handled.get();
        try (RawClient client = server.connect()) {
            String answer = client.sendWhileOpen(bytes.getBytes(ISO_8859_1)).readToEnd();

            assertRefused(answer);
        }
        assertThat(handled).hasValue(before);
        server.assertThatItStillServes();
    }

    @Test
    void lengthBesideACodingNeverLeavesTheConnectionOpen() throws Exception {
        int before = handled.get();
        try (RawClient client = server.connect()) {
            String all = client.send(
                            get("Content-Length: 5\r\nTransfer-Encoding: chunked") + "0\r\n\r\n" + get("X-A: b"))
                    .readToEnd();

            if (can(Capability.REFUSES_LENGTH_BESIDE_CODING)) {
                assertRefused(all);
                assertThat(handled).hasValue(before);
            } else {
                assertThat(all).containsIgnoringCase("\r\nConnection: close\r\n");
                assertThat(answers(all)).as(all).isEqualTo(1);
                assertThat(handled).hasValue(before + 1);
            }
        }
        reportWithout(Capability.REFUSES_LENGTH_BESIDE_CODING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: \u000bchunked\r\n\r\n0\r\n\r\n",
                "Transfer-Encoding:\rchunked\r\n\r\n0\r\n\r\n",
                "X-A: b\u0000\r\n\r\n",
                "X-A: b\rX-B: c\r\n\r\n",
                "X-A: b\r\rX-B: c\r\n\r\n",
                "\rX-A: b\r\n\r\n",
            })
    void controlCharactersAreRefusedWhereverTheyStand(String rest) throws IOException {
        int before = handled.get();
        try (RawClient client = server.connect()) {
            String all = client.sendWhileOpen(
                            ("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n" + rest).getBytes(ISO_8859_1))
                    .readToEnd();

            assertThat(answers(all)).as(all).isLessThanOrEqualTo(1);
            if (can(Capability.REFUSES_EVERY_CONTROL)) {
                assertRefused(all);
                assertThat(handled).hasValue(before);
            }
        }
        reportWithout(Capability.REFUSES_EVERY_CONTROL);
    }

    /** RFC 9112 section 2.2 lets a server take a line feed for a line break, as long as it sees one message here. */
    @ParameterizedTest
    @ValueSource(strings = {"GET / HTTP/1.1\nHost: h\n\n", "GET / HTTP/1.1\r\nHost: h\nContent-Length: 3\r\n\nabc"})
    void lineFeedAloneEndsALineOrTheConnection(String request) throws IOException {
        int before = handled.get();
        try (RawClient client = server.connect()) {
            String all = client.send(request + "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                    .readToEnd();

            if (!all.startsWith("HTTP/1.1 200")) {
                assertRefused(all);
                assertThat(handled).hasValue(before);
            } else if (can(Capability.REFUSES_EVERY_CONTROL)) {
                assertThat(answers(all)).as(all).isEqualTo(2);
            } else {
                assertThat(answers(all)).as(all).isLessThanOrEqualTo(2);
            }
        }
        reportWithout(Capability.REFUSES_EVERY_CONTROL);
    }

    @Test
    void asteriskReachesNoHandler() throws IOException {
        int before = handled.get();
        try (RawClient client = server.connect()) {
            assertThat(client.send("OPTIONS * HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                            .readToEnd())
                    .matches("(?s)HTTP/1\\.1 (200|4\\d\\d) .*"); // 200 is the server's own answer
        }
        assertThat(handled).hasValue(before);
    }

    @Test
    void foldedFieldIsRefusedOrReadAsOneLine() throws IOException {
        try (ServerUnderTest asked = serving(request -> HttpResponse.of(200)
                        .withJson(String.join("|", request.headers().all("X-A"))));
                RawClient client = asked.connect()) {
            String answer =
                    client.send(get("X-A: a\r\n \t b\r\nConnection: close")).readToEnd();

            if (can(Capability.REFUSES_FOLDS)) {
                assertRefused(answer);
            } else {
                assertThat(answer).matches("(?s)HTTP/1\\.1 200 .*\r\n\r\na +b");
            }
        }
        reportWithout(Capability.REFUSES_FOLDS);
    }

    @Test
    void refusalSaysWhyAndNothingElse() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("get /secret HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("Connection: close")
                    .endsWith("{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"the method is no upper-case word\"}]}");
        }
    }

    private static String manyFields(int count) {
        StringBuilder fields = new StringBuilder();
        for (int i = 0; i < count; i++) {
            fields.append("X-").append(i).append(": b\r\n");
        }
        return fields.append("X-End: b").toString();
    }

    private static String get(String fields) {
        return "GET / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n\r\n";
    }

    private static Arguments named(String name, String bytes) {
        return Arguments.of(name, bytes);
    }
}
