package io.staithe.http.jdk;

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
class AnswersTest {
    @TempDir
    Path dir;

    /** Two requests on one connection, and what came back for the first. */
    private static String exchange(HttpHandler handler, String method) throws IOException {
        try (ServerUnderTest server =
                        ServerUnderTest.serving(request -> request.path().equals("/next")
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
        try (ServerUnderTest server = ServerUnderTest.serving(
                        request -> HttpResponse.of(200).with(new Body.FileRegion(sparse, 1, length - 1)));
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

        try (ServerUnderTest server = ServerUnderTest.serving(
                request -> HttpResponse.of(206).with(new Body.FileRegion(file, offset, length)))) {
            assertThat(server.get("/").body()).isEqualTo(Arrays.copyOfRange(content, offset, offset + length));
        }
    }

    @Test
    void bytesAndStreamsComeBackIdentical() throws Exception {
        byte[] content = new byte[1_000_001];
        new Random(2).nextBytes(content);
        Content wrapped = Content.wrapping(content);

        try (ServerUnderTest server = ServerUnderTest.serving(request -> HttpResponse.of(200)
                .with(
                        request.path().equals("/stream")
                                ? Body.Stream.from(wrapped::stream, content.length)
                                : new Body.Bytes(wrapped)))) {
            assertThat(server.get("/stream").body()).isEqualTo(content);
            assertThat(server.get("/bytes").body()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 15})
    void bodyOfAnotherLengthThanAnnouncedEndsTheConnection(int written) throws Exception {
        try (ServerUnderTest server =
                        ServerUnderTest.serving(request -> request.path().equals("/still-there")
                                ? HttpResponse.of(200)
                                : HttpResponse.of(200).with(new Body.Stream(out -> out.write(new byte[written]), 10)));
                RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd())
                    .doesNotContain("500");
            server.assertThatItStillServes();
        }
    }

    @Test
    void fileThatIsNotThereIsADefect() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.serving(
                request -> HttpResponse.of(200).with(new Body.FileRegion(dir.resolve("none"), 0, 1)))) {
            assertThat(server.get("/").statusCode()).isEqualTo(500);
        }
    }

    @Test
    void defectIsAnsweredWithoutDetail() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.serving(request -> {
            throw new IllegalStateException("secret");
        })) {
            var response = server.get("/");

            assertThat(response.statusCode()).isEqualTo(500);
            assertThat(new String(response.body(), UTF_8))
                    .isEqualTo("{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"internal error\"}]}");
        }
    }

    @Test
    void brokenConnectionInTheHandlerIsNotAnswered() throws Exception {
        try (ServerUnderTest server = ServerUnderTest.serving(request -> {
                    throw new UncheckedIOException(new IOException("gone"));
                });
                RawClient client = server.connect()) {
            assertThat(client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readToEnd())
                    .isEmpty();
        }
    }
}
