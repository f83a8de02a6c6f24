package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.random;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlobPullTest {
    private static final byte[] BLOB = random(1, 2048);

    private final Served served = Served.fresh();
    private final String digest = served.blob("team/app", BLOB);
    private final String url = "/v2/team/app/blobs/" + digest;

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void aBlobComesAsItWent() {
        Answer answer = served.wire.get(url).gives(200);

        assertThat(answer.bytes()).isEqualTo(BLOB);
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
        assertThat(answer.header("ETag")).isEqualTo('"' + digest + '"');
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        Answer answer = served.wire.head(url).gives(200);

        assertThat(answer.contentLength()).isEqualTo(2048);
        assertThat(answer.bytes()).isEmpty();
        assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
    }

    @Test
    void aDigestIsAnsweredInTheAlgorithmInWhichItWasAsked() {
        String longer = Samples.sha512(BLOB);
        served.wire
                .post("/v2/team/app/blobs/uploads/?digest=" + longer)
                .body(BLOB)
                .gives(201);

        assertThat(served.wire.get("/v2/team/app/blobs/" + longer).gives(200).header("Docker-Content-Digest"))
                .isEqualTo(longer);
        assertThat(served.wire.get(url).gives(200).header("Docker-Content-Digest"))
                .isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void whatIsNotThereIsNotFound(String method) {
        Answer unknownBlob =
                served.wire.ask(method, "/v2/team/app/blobs/" + ABSENT).gives(404);
        Answer unknownName =
                served.wire.ask(method, "/v2/no/such/blobs/" + ABSENT).gives(404);

        if (method.equals("GET")) {
            assertThat(unknownBlob.codes()).containsExactly("BLOB_UNKNOWN");
            assertThat(unknownName.codes()).containsExactly("NAME_UNKNOWN");
        } else {
            assertThat(unknownBlob.bytes()).isEmpty();
            assertThat(unknownBlob.contentLength()).isPositive();
        }
    }

    @Test
    void aBlobOfAnotherRepositoryIsNotFound() {
        served.blob("team/other", Samples.bytes("else"));

        served.wire.get("/v2/team/other/blobs/" + digest).gives(404);
    }

    @ParameterizedTest
    @CsvSource({
        "500-1499, 500, 1499",
        "500-, 500, 2047",
        "-500, 1548, 2047",
        "2000-5000, 2000, 2047",
        "0-0, 0, 0",
        "-9999, 0, 2047",
        "2047-99999999999999999999, 2047, 2047",
    })
    void aRangeIsCutFromTheBlob(String range, int first, int last) {
        Answer answer = served.wire.get(url).header("Range", "bytes=" + range).gives(206);

        assertThat(answer.bytes()).isEqualTo(Arrays.copyOfRange(BLOB, first, last + 1));
        assertThat(answer.header("Content-Range")).isEqualTo("bytes " + first + "-" + last + "/2048");
        assertThat(answer.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(answer.header("Docker-Content-Digest")).isEqualTo(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"500-0", "5000-10000", "2048-", "5000-,9000-", "-0", "99999999999999999999-"})
    void aRangeBeyondTheBlobCannotBeSatisfied(String range) {
        Answer answer = served.wire.get(url).header("Range", "bytes=" + range).gives(416);

        assertThat(answer.header("Content-Range")).isEqualTo("bytes */2048");
        assertThat(answer.codes()).containsExactly("RANGE_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=", "bytes=a-b", "bytes=-", "lines=0-1", "0-1", "bytes=1-2-3", "bytes=0-2047,1-2"})
    void aRangeThatMeansNothingIsIgnored(String header) {
        assertThat(served.wire.get(url).header("Range", header).gives(200).bytes())
                .isEqualTo(BLOB);
    }

    @Test
    void severalRangesComeAsParts() {
        Answer answer = served.wire
                .get(url)
                .header("Range", "bytes=0-9, 9000-, 100-109,-1")
                .gives(206);

        String type = answer.header("Content-Type");
        assertThat(type).startsWith("multipart/byteranges; boundary=");
        String boundary = type.substring(type.indexOf('=') + 1);
        assertThat(answer.has("Content-Range")).isFalse();
        assertThat(latin(answer.bytes()))
                .isEqualTo(part(boundary, 0, 9) + part(boundary, 100, 109) + part(boundary, 2047, 2047) + "\r\n--"
                        + boundary + "--\r\n");
    }

    @Test
    void sixteenRangesAreAnsweredAndSeventeenIgnored() {
        String sixteen = "bytes=0-0" + ",2-2".repeat(15);

        served.wire.get(url).header("Range", sixteen).gives(206);
        served.wire.get(url).header("Range", sixteen + ",4-4").gives(200);
    }

    @Test
    void anEmptyBlobHasNoRanges() {
        String empty = "/v2/team/app/blobs/" + served.blob("team/app", new byte[0]);

        assertThat(served.wire.head(empty).gives(200).contentLength()).isZero();
        assertThat(served.wire.get(empty).gives(200).bytes()).isEmpty();
        served.wire.get(empty).header("Range", "bytes=0-").gives(416);
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        for (String tag : new String[] {'"' + digest + '"', digest, "W/\"" + digest + '"', "*", "\"a\", " + digest}) {
            Answer answer = served.wire.get(url).header("If-None-Match", tag).gives(304);
            assertThat(answer.bytes()).isEmpty();
            assertThat(answer.header("ETag")).isEqualTo('"' + digest + '"');
            served.wire.head(url).header("If-None-Match", tag).gives(304);
        }
        served.wire.get(url).header("If-None-Match", "\"other\"").gives(200);
        served.wire
                .get("/v2/team/app/blobs/" + ABSENT)
                .header("If-None-Match", "*")
                .gives(404);
    }

    @Test
    void aRangeHoldsOnlyForTheTagThatItNames() {
        served.wire
                .get(url)
                .header("Range", "bytes=0-1")
                .header("If-Range", '"' + digest + '"')
                .gives(206);
        served.wire
                .get(url)
                .header("Range", "bytes=0-1")
                .header("If-Range", "\"other\"")
                .gives(200);
    }

    private static String part(String boundary, int first, int last) {
        return "\r\n--" + boundary + "\r\nContent-Type: application/octet-stream\r\nContent-Range: bytes " + first + "-"
                + last + "/2048\r\n\r\n" + latin(Arrays.copyOfRange(BLOB, first, last + 1));
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
