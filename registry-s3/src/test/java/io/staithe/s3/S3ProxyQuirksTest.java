package io.staithe.s3;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.sigv4.ChunkForm;
import io.staithe.registry.sigv4.PayloadException;
import io.staithe.registry.sigv4.SigV4Verifier;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SigningScope;
import io.staithe.registry.sigv4.VerifiedSignature;
import io.staithe.s3.object.BlobName;
import io.staithe.s3.object.Keys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What S3Proxy does otherwise than Amazon S3, so that no test over it can show that ours does it right. */
class S3ProxyQuirksTest {
    private static final String FIRST = "a".repeat(8192);
    private static final String LAST = "the end";
    private static final List<Field> WRONG_CHECKSUM = List.of(new Field("x-amz-checksum-crc32c", "AAAAAA=="));

    private final RawS3 store = RawS3.ofS3Proxy();

    @Test
    void twoSlashesAreFoldedIntoOne() throws IOException {
        assertThat(store.put("a//b", "twice").status()).isEqualTo(200);

        assertThat(store.get("a/b").body()).isEqualTo("twice");
    }

    @Test
    void noKeyOfOursHasTwoSlashes() {
        String id = "0-id";
        BlobName object = BlobName.ofObject(DigestAlgorithm.SHA256.digest(new byte[0]), id);
        BlobName pointer = BlobName.ofData(object.digest(), id, 7);

        assertThat(List.of(
                        object.key(),
                        pointer.key(),
                        pointer.contentKey(),
                        BlobName.keysOf(object.digest()) + id,
                        Keys.data(id),
                        Keys.piece(id),
                        Keys.announcement(id),
                        Keys.keeper(id),
                        Keys.candidacy(id)))
                .noneMatch(key -> key.contains("//") || key.startsWith("/") || key.endsWith("/"));
        assertThat(BlobName.isId("a/b")).isFalse();
        assertThat(BlobName.isId("")).isFalse();
    }

    @Test
    void theSignatureOfTheLastChunkIsNotVerifiedAsThatOfOthersIs() throws IOException {
        RawRequest.Chunked ofFirst = chunked("first", ChunkForm.SIGNED, List.of(), text -> forged(text, "2000"));
        RawRequest.Chunked ofLast = chunked("last", ChunkForm.SIGNED, List.of(), text -> forged(text, "\r\n0"));

        assertThat(ofFirst.send().code()).isEqualTo("SignatureDoesNotMatch");
        assertThat(ofLast.send().status()).isEqualTo(200);
        assertThat(store.get("last").body()).isEqualTo(FIRST + LAST);
        assertOursRefuses(ofFirst);
        assertOursRefuses(ofLast);
    }

    @Test
    void theSignatureOfATrailerIsNotVerified() throws IOException {
        RawRequest.Chunked forged = chunked(
                "trailer",
                ChunkForm.SIGNED_WITH_TRAILER,
                WRONG_CHECKSUM,
                text -> text.replaceFirst("trailer-signature:.{8}", "trailer-signature:00000000"));

        assertThat(forged.send().status()).isEqualTo(200);
        assertOursRefuses(forged);
    }

    @ParameterizedTest
    @EnumSource(
            value = ChunkForm.class,
            names = {"SIGNED_WITH_TRAILER", "UNSIGNED_WITH_TRAILER"})
    void aWrongChecksumInATrailerIsTaken(ChunkForm form) throws IOException {
        RawRequest.Chunked wrong = chunked("wrong", form, WRONG_CHECKSUM, UnaryOperator.identity());

        assertThat(wrong.send().status()).isEqualTo(200);
        assertThat(store.get("wrong").body()).isEqualTo(FIRST + LAST);
    }

    @Test
    void aWrongChecksumInAHeaderIsNot() throws IOException {
        RawAnswer answer = store.request("PUT", "x")
                .header("x-amz-checksum-crc32c", "AAAAAA==")
                .send("some");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("BadDigest");
    }

    @Test
    void anySessionTokenWillDo() throws IOException {
        AwsCredentials known = store.credentials();
        RawS3 session = store.as(new AwsCredentials(
                known.accessKeyId(), known.secretAccessKey(), Optional.of("nobody gave this out"), Optional.empty()));

        assertThat(session.put("x", "some").status()).isEqualTo(200);
    }

    @Test
    void aCopyOverwritesWhatItWasNotTo() throws IOException {
        store.put("source", "new");
        store.put("there", "old");

        RawAnswer copied = store.request("PUT", "there")
                .header("x-amz-copy-source", store.source("source"))
                .header("If-None-Match", "*")
                .send();

        assertThat(copied.status()).isEqualTo(200);
        assertThat(store.get("there").body()).isEqualTo("new");
    }

    private RawRequest.Chunked chunked(String key, ChunkForm form, List<Field> trailers, UnaryOperator<String> change)
            throws IOException {
        return store.request("PUT", key).chunks(form, trailers, change, FIRST, LAST);
    }

    /** The signature of the chunk with a length gets other digits. */
    private static String forged(String body, String length) {
        String mark = length + ";chunk-signature=";
        int at = body.lastIndexOf(mark) + mark.length();
        char other = body.charAt(at) == '0' ? '1' : '0';
        return body.substring(0, at) + other + body.substring(at + 1);
    }

    private void assertOursRefuses(RawRequest.Chunked request) {
        SigV4Verifier verifier = new SigV4Verifier(SigningScope.s3("us-east-1"), InstantSource.system());
        VerifiedSignature signature =
                (VerifiedSignature) verifier.verify(request.received(), claim -> Optional.of(store.credentials()));

        assertThat(new String(request.body(), ISO_8859_1)).contains(LAST);
        assertThatThrownBy(() ->
                        signature.body(new ByteArrayInputStream(request.body())).readAllBytes())
                .isInstanceOf(PayloadException.class);
    }
}
