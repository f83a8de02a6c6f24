package io.staithe.http.jdk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is not HTTP, or could be read in two ways, is answered 4xx or not at all, and reaches no handler. */
class MalformedRequestsTest {
    private static final AtomicInteger HANDLED = new AtomicInteger();
    private static ServerUnderTest server;

    @BeforeAll
    static void start() throws IOException {
        server = ServerUnderTest.serving(request -> {
            HANDLED.incrementAndGet();
            return HttpResponse.of(200).withJson("{}");
        });
    }

    @AfterAll
    static void close() {
        server.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                named("length and coding", get("Content-Length: 3\r\nTransfer-Encoding: chunked") + "0\r\n\r\n"),
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
                named("asterisk", "OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("CONNECT", "CONNECT h:80 HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no target", "GET HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no version", "GET /\r\nHost: h\r\n\r\n"),
                named("another version", "GET / HTTP/3.0\r\nHost: h\r\n\r\n"),
                named("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                named("method in lower case", "get / HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("NUL in the method", "G\0T / HTTP/1.1\r\nHost: h\r\n\r\n"),
                named("no host", "GET / HTTP/1.1\r\n\r\n"),
                named("two hosts", "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
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
        int before = HANDLED.get();
        try (RawClient client = server.connect()) {
            String answer = client.sendWhileOpen(bytes.getBytes(ISO_8859_1)).readToEnd();

            assertThat(answer).matches("(?s)|HTTP/1\\.1 4\\d\\d .*");
        }
        assertThat(HANDLED).hasValue(before);
        server.assertThatItStillServes();
    }

    @Test
    void unknownTransferCodingIsRefusedByTheServerItself() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send(get("Transfer-Encoding: gzip, chunked")).readToEnd())
                    .startsWith("HTTP/1.1 501 ");
        }
    }

    @Test
    void foldedFieldIsReadAsOneLine() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send(get("X-A: a\r\n b")).readResponse()).startsWith("HTTP/1.1 200 ");
        }
    }

    @Test
    void refusalSaysWhyAndNothingElse() throws IOException {
        try (RawClient client = server.connect()) {
            assertThat(client.send("GET /secret HTTP/1.1\r\n\r\n").readToEnd())
                    .startsWith("HTTP/1.1 400 ")
                    .containsIgnoringCase("Connection: close")
                    .endsWith("{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"a request has one Host\"}]}");
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
