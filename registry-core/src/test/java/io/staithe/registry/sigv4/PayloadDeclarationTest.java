package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.PayloadException.Fault;
import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a signature says of the body, and whether the body is that one. */
class PayloadDeclarationTest {
    private static final byte[] OTHER = "{\"maxResults\":8}".getBytes(StandardCharsets.UTF_8);

    private final ReceivedRequest put = Signed.put(Signed.hash(Signed.BODY));

    @Test
    void aBodyThatWasReadMustBeTheSignedOne() {
        assertThat(reason(Signed.verify(Signed.ECR, Signed.call(Signed.KEY).withBody(OTHER))))
                .isEqualTo(Reason.MISMATCH);
        assertThat(Signed.verify(Signed.S3, put.withBody(Signed.BODY))).isInstanceOf(VerifiedSignature.class);
        assertThat(reason(Signed.verify(Signed.S3, put.withBody(OTHER)))).isEqualTo(Reason.OTHER_PAYLOAD);
    }

    @Test
    void aBodyThatWasNotReadIsTakenForNoneWhereNothingIsSaidOfIt() {
        ReceivedRequest call = Signed.call(Signed.KEY);
        ReceivedRequest unread = ReceivedRequest.of(call.method(), call.rawPath(), call.rawQuery(), call.headers());

        assertThat(reason(Signed.verify(Signed.ECR, unread))).isEqualTo(Reason.MISMATCH);
    }

    @Test
    void aBodyWithASignedHashEndsOnlyIfItIsTheSignedOne() throws IOException {
        VerifiedSignature verified = (VerifiedSignature) Signed.verify(Signed.S3, put);

        assertThat(read(verified, Signed.BODY)).isEqualTo(Signed.BODY);
        assertThatThrownBy(() -> read(verified, OTHER))
                .isInstanceOfSatisfying(
                        PayloadException.class, e -> assertThat(e.fault()).isEqualTo(Fault.OTHER_HASH));
        assertThatThrownBy(() -> read(verified, new byte[0])).isInstanceOf(PayloadException.class);
    }

    @Test
    void aWrongBodyStaysWrongHoweverOftenItsEndIsRead() throws IOException {
        VerifiedSignature verified = (VerifiedSignature) Signed.verify(Signed.S3, put);
        try (InputStream body = verified.body(new ByteArrayInputStream(OTHER))) {
            assertThat(body.skip(OTHER.length)).isEqualTo(OTHER.length);
            assertThatThrownBy(body::read).isInstanceOf(PayloadException.class);
            assertThatThrownBy(body::read).isInstanceOf(PayloadException.class);
        }
    }

    @Test
    void aBodyThatIsNotSignedIsTakenAsItIsAtAmazonS3() throws IOException {
        VerifiedSignature verified =
                (VerifiedSignature) Signed.verify(Signed.S3, Signed.put(SigV4Signer.UNSIGNED_PAYLOAD));

        assertThat(verified.payload()).isEqualTo(new SignedPayload.Unsigned());
        assertThat(read(verified, OTHER)).isEqualTo(OTHER);
    }

    @Test
    void aBodyThatWasReadMustBeSignedElsewhere() {
        SignableRequest request =
                new SignableRequest("POST", "/", List.of(), List.of(new Field("Host", "ecr.example")));
        List<Field> signed =
                new SigV4Signer(Signed.ECR).sign(request, SigV4Signer.UNSIGNED_PAYLOAD, Signed.KEY, Signed.AT);
        ReceivedRequest received = ReceivedRequest.of(
                "POST",
                "/",
                "",
                Stream.concat(request.headers().stream(), signed.stream()).toList());

        assertThat(Signed.verify(Signed.ECR, received)).isInstanceOf(VerifiedSignature.class);
        assertThat(reason(Signed.verify(Signed.ECR, received.withBody(Signed.BODY))))
                .isEqualTo(Reason.BAD_PAYLOAD_DECLARATION);
    }

    @Test
    void amazonS3WantsToKnow() {
        assertThat(reason(Signed.verify(Signed.S3, Signed.with(put, "Authorization", withoutHash()))))
                .isEqualTo(Reason.UNSIGNED_HEADER);
        assertThat(reason(Signed.verify(
                        Signed.S3,
                        Signed.without(Signed.with(put, "Authorization", withoutHash()), "x-amz-content-sha256"))))
                .isEqualTo(Reason.BAD_PAYLOAD_DECLARATION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unsigned-payload",
                "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD",
                "E3B0C44298FC1C149AFBF4C8996FB92427AE41E4649B934CA495991B7852B855",
                "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85",
                "STREAMING-AWS4-HMAC-SHA256-PAYLOAD"
            })
    void whatIsNotUnderstoodIsRefused(String declared) {
        assertThat(reason(Signed.verify(Signed.S3, Signed.with(put, "x-amz-content-sha256", declared))))
                .isEqualTo(Reason.BAD_PAYLOAD_DECLARATION);
    }

    @Test
    void chunksHaveALengthAndATrailerAName() {
        ReceivedRequest chunked = Signed.with(put, "x-amz-content-sha256", ChunkForm.SIGNED_WITH_TRAILER.declared());

        assertThat(reason(Signed.verify(Signed.S3, chunked))).isEqualTo(Reason.BAD_PAYLOAD_DECLARATION);
    }

    private String withoutHash() {
        return Signed.header(put, "authorization").replace("x-amz-content-sha256;", "");
    }

    private static byte[] read(VerifiedSignature verified, byte[] body) throws IOException {
        try (InputStream in = verified.body(new ByteArrayInputStream(body))) {
            return in.readAllBytes();
        }
    }

    private static Reason reason(Verification verification) {
        assertThat(verification).isInstanceOf(SignatureRefusal.class);
        return ((SignatureRefusal) verification).reason();
    }
}
