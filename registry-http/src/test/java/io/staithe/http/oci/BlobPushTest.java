package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.bytes;
import static io.staithe.http.Samples.sha256;
import static io.staithe.http.Samples.sha512;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.TestRegistry;
import io.staithe.http.Wire;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlobPushTest {
    private static final String UPLOADS = "/v2/team/app/blobs/uploads/";
    private static final byte[] BLOB = Samples.random(2, 3000);
    private static final String DIGEST = sha256(BLOB);

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;

    @AfterEach
    void close() {
        served.close();
    }

    @Test
    void anUploadBeginsEmpty() {
        Answer begun = wire.post(UPLOADS).gives(202);

        String location = begun.header("Location");
        assertThat(location).startsWith(UPLOADS).doesNotContain("?");
        assertThat(begun.header("Range")).isEqualTo("0-0");
        assertThat(location).endsWith(begun.header("Docker-Upload-UUID"));
        assertThat(wire.get(location).gives(204).header("Range")).isEqualTo("0-0");
    }

    @Test
    void theCollectionOfUploadsHasATrailingSlashOrNone() {
        wire.post("/v2/team/app/blobs/uploads").gives(202);
    }

    @Test
    void aBlobGoesInOnePut() {
        Answer created =
                wire.put(end(served.upload("team/app"), DIGEST)).body(BLOB).gives(201);

        assertThat(created.header("Docker-Content-Digest")).isEqualTo(DIGEST);
        assertThat(wire.get(created.header("Location")).gives(200).bytes()).isEqualTo(BLOB);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256", "sha512"})
    void aBlobGoesInOnePost(String algorithm) {
        String digest = algorithm.equals("sha256") ? DIGEST : sha512(BLOB);

        Answer created = wire.post(UPLOADS + "?digest=" + digest.replace(":", "%3A"))
                .body(BLOB)
                .gives(201);

        assertThat(created.header("Docker-Content-Digest")).isEqualTo(digest);
        assertThat(wire.get(created.header("Location")).gives(200).bytes()).isEqualTo(BLOB);
    }

    @Test
    void aBlobGoesInAStreamOfUnknownLength() {
        Answer accepted = wire.patch(served.upload("team/app")).chunked(BLOB).gives(202);
        assertThat(accepted.header("Range")).isEqualTo("0-2999");

        wire.put(end(accepted.header("Location"), DIGEST))
                .header("Content-Type", "application/octet-stream")
                .gives(201);
        wire.head("/v2/team/app/blobs/" + DIGEST).gives(200);
    }

    @Test
    void aBlobGoesInChunksTheLastOfThemWithThePut() {
        String location = served.upload("team/app");
        location = chunk(location, "0-999", 0, 1000).header("Location");
        location = chunk(location, "bytes 1000-1999/*", 1000, 2000).header("Location");
        assertThat(wire.get(location).gives(204).header("Range")).isEqualTo("0-1999");

        wire.put(end(location, DIGEST))
                .header("Content-Range", "2000-2999")
                .body(part(2000, 3000))
                .gives(201);
        assertThat(wire.get("/v2/team/app/blobs/" + DIGEST).gives(200).bytes()).isEqualTo(BLOB);
    }

    @Test
    void sha512NeedNotBeAnnouncedAndCanBe() {
        String digest = sha512(BLOB);

        wire.put(end(served.upload("team/app"), digest)).body(BLOB).gives(201);
        String announced =
                wire.post(UPLOADS + "?digest-algorithm=sha512").gives(202).header("Location");
        wire.put(end(announced, digest)).body(BLOB).gives(201);
        assertThat(wire.post(UPLOADS + "?digest-algorithm=md5").gives(400).codes())
                .containsExactly("DIGEST_INVALID");
    }

    @Test
    void theEmptyBlobGoesEveryWay() {
        byte[] empty = {};
        String digest = sha256(empty);

        wire.put(end(served.upload("team/a1"), digest)).chunked(empty).gives(201);
        wire.put(end(served.upload("team/a2"), digest)).gives(201);
        wire.post("/v2/team/a3/blobs/uploads/?digest=" + digest).gives(201);
        String patched =
                wire.patch(served.upload("team/a4")).chunked(empty).gives(202).header("Location");
        wire.put(end(patched, digest)).gives(201);
        for (int i = 1; i <= 4; i++) {
            assertThat(wire.head("/v2/team/a" + i + "/blobs/" + digest)
                            .gives(200)
                            .contentLength())
                    .isZero();
        }
    }

    @Test
    void aChunkInTheWrongPlaceIsRefusedAndChangesNothing() {
        String begun = served.upload("team/app");

        assertWrongPlace(begun, "1000-1999", 1000, 2000, "0-0");
        String location = chunk(begun, "0-999", 0, 1000).header("Location");
        assertWrongPlace(location, "2000-2999", 2000, 3000, "0-999");
        Answer refused = wire.put(end(location, DIGEST))
                .header("Content-Range", "2000-2999")
                .body(part(2000, 3000))
                .gives(416);
        assertThat(refused.header("Range")).isEqualTo("0-999");
        assertThat(wire.get(end(location, DIGEST)).gives(204).header("Range")).isEqualTo("0-999");
        location = chunk(refused.header("Location"), "1000-1999", 1000, 2000).header("Location");
        assertWrongPlace(location, "0-999", 0, 1000, "0-1999");
        wire.put(end(location, DIGEST))
                .header("Content-Range", "2000-2999")
                .body(part(2000, 3000))
                .gives(201);
    }

    @Test
    void aChunkOfAnotherLengthThanItsRangeIsRefused() {
        String location = served.upload("team/app");

        Answer refused = wire.patch(location)
                .header("Content-Range", "0-999")
                .body(part(0, 500))
                .gives(400);
        assertThat(refused.codes()).containsExactly("SIZE_INVALID");
        assertThat(wire.patch(location)
                        .header("Content-Range", "0-999")
                        .chunked(part(0, 500))
                        .gives(400)
                        .codes())
                .containsExactly("SIZE_INVALID");
        assertThat(wire.patch(location)
                        .header("Content-Range", "0-9")
                        .chunked(part(0, 500))
                        .gives(400)
                        .codes())
                .containsExactly("SIZE_INVALID");
        assertThat(wire.get(location).gives(204).header("Range")).isEqualTo("0-0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "5-", "-5", "9-1", "bytes */10", "0-99999999999999999999", "0-1,4-5"})
    void aMalformedRangeIsRefused(String range) {
        assertThat(wire.patch(served.upload("team/app"))
                        .header("Content-Range", range)
                        .body(BLOB)
                        .gives(400)
                        .codes())
                .containsExactly("BLOB_UPLOAD_INVALID");
    }

    @Test
    void aWrongDigestIsRefusedOnEveryWay() {
        byte[] longer = Samples.random(3, 3005);
        String stream =
                wire.patch(served.upload("team/app")).chunked(longer).gives(202).header("Location");

        assertThat(wire.put(end(stream, DIGEST)).gives(400).codes()).containsExactly("DIGEST_INVALID");
        wire.put(end(served.upload("team/app"), DIGEST)).body(longer).gives(400);
        wire.post(UPLOADS + "?digest=" + DIGEST).body(longer).gives(400);
        wire.get("/v2/team/app/blobs/" + DIGEST).gives(404);
        wire.get("/v2/team/app/blobs/" + sha256(longer)).gives(404);
        wire.get(stream).gives(404);
    }

    @Test
    void aMissingOrMalformedDigestLeavesTheUploadAlone() {
        String location =
                wire.patch(served.upload("team/app")).body(BLOB).gives(202).header("Location");

        assertThat(wire.put(location).gives(400).codes()).containsExactly("DIGEST_INVALID");
        assertThat(wire.put(end(location, "sha256:short")).gives(400).codes()).containsExactly("DIGEST_INVALID");
        assertThat(wire.put(end(location, "md5:" + "0".repeat(32))).gives(400).codes())
                .containsExactly("DIGEST_INVALID");
        wire.put(end(location, DIGEST)).gives(201);
    }

    @Test
    void completingTwiceIsCompletingOnce() {
        String location = end(served.upload("team/app"), DIGEST);

        wire.put(location).body(BLOB).gives(201);
        wire.put(location).body(BLOB).gives(201);
        wire.put(end(served.upload("team/app"), DIGEST)).body(BLOB).gives(201);
    }

    @Test
    void aCancelledUploadIsGone() {
        String location = served.upload("team/app");

        assertThat(wire.delete(location).gives(204).bytes()).isEmpty();
        assertThat(wire.delete(location).gives(404).codes()).containsExactly("BLOB_UPLOAD_UNKNOWN");
        wire.get(location).gives(404);
        wire.head(location).gives(404);
        wire.patch(location).body(BLOB).gives(404);
        wire.put(end(location, DIGEST)).body(BLOB).gives(404);
    }

    @Test
    void anUploadOfAnotherRepositoryIsUnknown() {
        String location = served.upload("team/app").replace("team/app", "team/other");

        assertThat(wire.get(location).gives(404).codes()).containsExactly("NAME_UNKNOWN");
        served.blob("team/other", BLOB);
        assertThat(wire.get(location).gives(404).codes()).containsExactly("BLOB_UPLOAD_UNKNOWN");
        assertThat(wire.get(UPLOADS + "nonsense").gives(404).codes()).containsExactly("BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void aBodyShorterThanAnnouncedIsNotKept() {
        assertThat(wire.post(UPLOADS + "?digest=" + DIGEST)
                        .body(new java.io.ByteArrayInputStream(BLOB), OptionalLong.of(4000))
                        .gives(400)
                        .codes())
                .containsExactly("SIZE_INVALID");
        wire.head("/v2/team/app/blobs/" + DIGEST).gives(404);
    }

    @Test
    void aRepositoryMustExistWhereNoneAreMadeOnPush() {
        try (Served strict = Served.of(TestRegistry.builder())) {
            assertThat(strict.wire.post(UPLOADS).gives(404).codes()).containsExactly("NAME_UNKNOWN");
            strict.wire.post(UPLOADS + "?digest=" + DIGEST).body(BLOB).gives(404);
            strict.wire.post(UPLOADS + "?mount=" + ABSENT).gives(404);
        }
    }

    @Test
    void theTypeOfABlobIsNobodysBusiness() {
        wire.put(end(served.upload("team/app"), sha256("x")))
                .header("Content-Type", "text/html; charset=\"nonsense")
                .body(bytes("x"))
                .gives(201);
    }

    private Answer chunk(String location, String range, int from, int to) {
        Answer answer = wire.patch(location)
                .header("Content-Range", range)
                .body(part(from, to))
                .gives(202);
        assertThat(answer.header("Range")).isEqualTo("0-" + (to - 1));
        return answer;
    }

    private void assertWrongPlace(String location, String range, int from, int to, String held) {
        Answer refused = wire.patch(location)
                .header("Content-Range", range)
                .body(part(from, to))
                .gives(416);
        assertThat(refused.header("Range")).isEqualTo(held);
        assertThat(refused.bytes()).isEmpty();
        Answer status = wire.get(location).gives(204);
        assertThat(status.header("Range")).isEqualTo(held);
        assertThat(status.header("Location")).isEqualTo(refused.header("Location"));
    }

    private static byte[] part(int from, int to) {
        return java.util.Arrays.copyOfRange(BLOB, from, to);
    }

    private static String end(String location, String digest) {
        return location + (location.contains("?") ? "&" : "?") + "digest=" + digest;
    }
}
