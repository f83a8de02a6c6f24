package io.staithe.http.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.digest.Content;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every form of response goes out with the right framing, and the connection is fit for the next one. */
abstract class AnswersContract extends Cases {
    private static final String INTERNAL_ERROR = "{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"internal error\"}]}";

    @TempDir
    Path dir;

    AnswersContract(ServerKind kind) {
        super(kind);
    }

    /** Two requests on one connection, and what came back for the first. */
    private String exchange(HttpHandler handler, String method) throws IOException {
        try (ServerUnderTest server = serving(request -> request.path().equals("/next")
                        ? HttpResponse.of(200).withJson("{\"next\":1}")
                        : handler.handle(request));
                RawClient client = server.connect()) {
            client.send(method + " /first HTTP/1.1\r\nHost: h\r\n\r\nGET /next HTTP/1.1\r\nHost: h\r\n"
                    + "Connection: close\r\n\r\n");
            String both = client.readToEnd();
            assertThat(both).endsWith("\r\n\r\n{\"next\":1}").doesNotContainIgnoringCase("chunked");
            String first = both.substring(0, both.indexOf("HTTP/1.1 200", 1));
            assertThat(Pattern.compile("(?i)content-length")
                            .matcher(first)
                            .results()
                            .count())
                    .as(first)
                    .isLessThanOrEqualTo(1);
            return first;
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "4294967296, 4294967296"})
    void headAnnouncesWhatIsWithheld(long length, String announced) throws IOException {
        assertThat(exchange(request -> HttpResponse.of(200).with(new Body.Withheld(length)), "HEAD"))
                .containsIgnoringCase("\r\nContent-Length: " + announced + "\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void headIsSentNoBodyEvenWhereTheHandlerGivesOne() throws IOException {
        assertThat(exchange(request -> HttpResponse.of(404).withJson("{}"), "HEAD"))
                .startsWith("HTTP/1.1 404 ")
                .containsIgnoringCase("\r\nContent-Length: 2\r\n")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void statusWithoutBodyAnnouncesNoLength(int status) throws IOException {
        assertThat(exchange(request -> HttpResponse.of(status), "GET"))
                .startsWith("HTTP/1.1 " + status)
                .doesNotContainIgnoringCase("Content-Length")
                .endsWith("\r\n\r\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 205, 307, 404})
    void emptyBodyAnnouncesZero(int status) throws IOException {
        assertThat(exchange(request -> HttpResponse.of(status), "GET"))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("\r\nContent-Length: 0\r\n")
                .endsWith("\r\n\r\n");
    }

    @Test
    void lengthThatAHandlerNamesIsNotRepeated() throws IOException {
        assertThat(exchange(
                        request ->
                                HttpResponse.of(200).with("Content-Length", "7").withJson("{}"),
                        "GET"))
                .containsIgnoringCase("\r\nContent-Length: 2\r\n");
    }

    @Test
    void severalValuesOfAFieldAreAllSent() throws IOException {
        assertThat(exchange(request -> HttpResponse.of(200).with("X-A", "1").with("X-A", "2"), "GET"))
                .containsIgnoringCase("X-A: 1\r\n")
                .containsIgnoringCase("X-A: 2\r\n");
    }

    @Test
    void lengthsBeyondFourGigabytesAreAnnounced() throws IOException {
        Path sparse = dir.resolve("sparse");
        long length = 5L << 30;
        try (RandomAccessFile file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(length);
        }
        try (ServerUnderTest server =
                        serving(request -> HttpResponse.of(200).with(new Body.FileRegion(sparse, 1, length - 1)));
                RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readHead())
                    .containsIgnoringCase("Content-Length: " + (length - 1) + "\r\n");
            assertThat(client.in().readNBytes(1 << 20)).hasSize(1 << 20);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0, 3000000", "1, 2999999", "65535, 2", "2999999, 1", "65536, 65536"})
    void regionOfAFileComesBackIdentical(int offset, int length) throws Exception {
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        Path file = Files.write(dir.resolve("file"), content);

        try (ServerUnderTest server =
                serving(request -> HttpResponse.of(206).with(new Body.FileRegion(file, offset, length)))) {
            assertThat(server.get("/").body()).isEqualTo(Arrays.copyOfRange(content, offset, offset + length));
        }
    }

    @Test
    void bytesAndStreamsComeBackIdentical() throws Exception {
        byte[] content = new byte[1_000_001];
        new Random(2).nextBytes(content);
        Content wrapped = Content.wrapping(content);

        try (ServerUnderTest server = serving(request -> HttpResponse.of(200)
                .with(
                        request.path().equals("/stream")
                                ? Body.Stream.of(wrapped.stream(), content.length)
                                : new Body.Bytes(wrapped)))) {
            assertThat(server.get("/stream").body()).isEqualTo(content);
            assertThat(server.get("/bytes").body()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15})
    void bodyOfAnotherLengthThanAnnouncedEndsTheConnection(int written) throws Exception {
        try (ServerUnderTest server = serving(request -> request.path().equals("/still-there")
                        ? HttpResponse.of(200)
                        : HttpResponse.of(200).with(new Body.Stream(out -> out.write(new byte[written]), 10)));
                RawClient client = server.connect()) {
            assertNoGoodAnswer(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd(), 10);
            server.assertThatItStillServes();
        }
    }

    /** Cut off, or replaced by an answer that says so; whole it never is. */
    private static void assertNoGoodAnswer(String all, int length) {
        if (all.startsWith("HTTP/1.1 200 ")) {
            assertThat(all.length() - all.indexOf("\r\n\r\n") - 4).as(all).isLessThan(length);
        } else {
            assertThat(all).matches("(?s)|HTTP/1\\.1 500 .*");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 1_000_000})
    void failureInTheMiddleEndsTheConnection(int written) throws Exception {
        try (ServerUnderTest server = serving(request -> request.path().equals("/still-there")
                        ? HttpResponse.of(200)
                        : HttpResponse.of(200)
                                .with(new Body.Stream(
                                        out -> {
                                            out.write(new byte[written]);
                                            throw new IllegalStateException("secret");
                                        },
                                        2_000_000)));
                RawClient client = server.connect()) {
            String all = client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\nGET /still-there HTTP/1.1\r\nHost: h\r\n\r\n")
                    .readToEnd();

            assertNoGoodAnswer(all, 2_000_000);
            assertThat(answers(all)).isLessThanOrEqualTo(1);
            assertThat(all).doesNotContain("secret");
            server.assertThatItStillServes();
        }
    }

    @Test
    void fileThatIsDeletedMeanwhileIsSentToItsEnd() throws Exception {
        byte[] content = new byte[64 << 20]; // far more than the sockets hold
        new Random(4).nextBytes(content);
        Path file = Files.write(dir.resolve("file"), content);
        try (ServerUnderTest server =
                        serving(request -> HttpResponse.of(200).with(new Body.FileRegion(file, 0, content.length)));
                RawClient client = server.connect()) {
            client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
            byte[] start = client.in().readNBytes(1 << 20);
            Files.delete(file);
            byte[] rest = client.in().readNBytes(content.length - start.length);

            assertThat(start).isEqualTo(Arrays.copyOf(content, start.length));
            assertThat(rest).isEqualTo(Arrays.copyOfRange(content, start.length, content.length));
        }
    }

    @Test
    void fileThatIsShorterThanItsRegionIsADefect() throws Exception {
        Path file = Files.write(dir.resolve("file"), new byte[100_000]);
        try (ServerUnderTest server =
                        serving(request -> HttpResponse.of(200).with(new Body.FileRegion(file, 0, 100_001)));
                RawClient client = server.connect()) {
            assertNoGoodAnswer(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd(), 100_001);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.oci.image.manifest.v1+json",
                "application/json",
                "text/plain",
                "text/plain; charset=utf-8",
            })
    void contentTypeIsSentAsTheHandlerGaveIt(String type) throws Exception {
        try (ServerUnderTest server = serving(request ->
                HttpResponse.of(200).with("Content-Type", type).with(new Body.Bytes(Content.copyOf(new byte[] {1}))))) {
            assertThat(server.get("/").headers().firstValue("Content-Type").orElseThrow())
                    .isEqualToIgnoringWhitespace(type);
        }
    }

    @Test
    void fileThatIsNotThereIsADefect() throws Exception {
        try (ServerUnderTest server =
                serving(request -> HttpResponse.of(200).with(new Body.FileRegion(dir.resolve("none"), 0, 1)))) {
            assertThat(server.get("/").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void defectIsAnsweredWithoutDetail() throws Exception {
        try (ServerUnderTest server = serving(request -> {
            throw new IllegalStateException("secret");
        })) {
            var response = server.get("/");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(new String(response.body(), UTF_8)).isEqualTo(INTERNAL_ERROR);
        }
    }

    @Test
    void brokenConnectionInTheHandlerIsNotAnswered() throws Exception {
        try (ServerUnderTest server = serving(request -> {
                    throw new UncheckedIOException(new IOException("gone"));
                });
                RawClient client = server.connect()) {
            String all = client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd();

            if (can(Capability.ENDS_UNANSWERED)) {
                assertThat(all).isEmpty();
            } else {
                assertThat(all).startsWith("HTTP/1.1 500 ").endsWith(INTERNAL_ERROR);
            }
        }
        reportWithout(Capability.ENDS_UNANSWERED);
    }
}
