package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** No text of ours, in a log or in a message, tells a secret, a token, or a signature that somebody could use. */
class SecretsTest {
    private static final String SECRET = "TheSecretItself";
    private static final String TOKEN = "TheTokenItself";
    private static final AwsCredentials KEY =
            AwsCredentials.temporary("ASIAEXAMPLE", SECRET, TOKEN, Instant.parse("2030-01-01T00:00:00Z"));
    private static final SignableRequest REQUEST = new SignableRequest(
            "GET",
            "/a",
            List.of(new Field("secret-parameter", SECRET)),
            List.of(new Field("Host", "s3.example"), new Field("x-amz-meta-a", SECRET)));

    private final SigV4Signer signer = new SigV4Signer(Signed.S3);
    private final List<Field> signed = signer.sign(REQUEST, SigV4Signer.UNSIGNED_PAYLOAD, KEY, Signed.AT);
    private final String query = signer.presign(REQUEST, KEY, Signed.AT, Duration.ofHours(1));
    private final ReceivedRequest url = ReceivedRequest.of("GET", "/a", query, REQUEST.headers());
    private final ReceivedRequest request = ReceivedRequest.of(
            "GET",
            "/a",
            UriEncoding.query(REQUEST.query()),
            Stream.concat(REQUEST.headers().stream(), signed.stream()).toList());

    @Test
    void noTextTellsThem() {
        SigV4Verifier verifier = new SigV4Verifier(Signed.S3, InstantSource.fixed(Signed.AT));
        SignatureSource source = verifier.source(SECRET, Signed.AT);

        Stream.of(
                        KEY,
                        REQUEST,
                        REQUEST.headers(),
                        signer,
                        signed,
                        url,
                        request,
                        verifier,
                        verifier.read(request),
                        verifier.read(url),
                        verifier.verify(request, claim -> Optional.of(KEY)),
                        verifier.verify(url, claim -> Optional.of(KEY)),
                        signer.signChunks(REQUEST, ChunkForm.SIGNED, KEY, Signed.AT),
                        source,
                        source.key(),
                        CanonicalHeaders.of(request.headers()),
                        ReceivedQuery.parse(query))
                .forEach(this::assertTellsNothing);
    }

    @Test
    void noRefusalTellsThem() {
        SigV4Verifier verifier = new SigV4Verifier(Signed.S3, InstantSource.fixed(Signed.AT));
        AwsCredentials wrong = AwsCredentials.of("ASIAEXAMPLE", SECRET + "x");
        AwsCredentials other = AwsCredentials.of("ASIAEXAMPLE", SECRET);

        Stream.of(
                        verifier.verify(url, claim -> Optional.empty()),
                        verifier.verify(url, claim -> Optional.of(wrong)),
                        verifier.verify(url, claim -> Optional.of(other)),
                        verifier.read(Signed.withQuery(url, query + "&" + query)),
                        verifier.read(Signed.with(request, "Authorization", "Bearer " + TOKEN)),
                        verifier.read(Signed.with(request, "Authorization", "AWS4-HMAC-SHA256 " + SECRET)),
                        verifier.read(Signed.with(
                                request,
                                "Authorization",
                                "AWS4-HMAC-SHA256 Credential=" + SECRET + ", SignedHeaders=" + SECRET + ", Signature="
                                        + SECRET)),
                        verifier.read(Signed.with(request, "x-amz-content-sha256", SECRET)),
                        verifier.read(Signed.with(request, "x-amz-date", SECRET)))
                .peek(refusal -> assertThat(refusal).isInstanceOf(SignatureRefusal.class))
                .forEach(this::assertTellsNothing);
    }

    @Test
    void noExceptionTellsThem() {
        SigV4Verifier verifier = new SigV4Verifier(Signed.S3, InstantSource.fixed(Signed.AT));
        SignatureClaim claim = (SignatureClaim) verifier.read(request);
        SignableRequest twice = new SignableRequest("GET", "/a", List.of(), request.headers());
        SignableRequest signedQuery =
                new SignableRequest("GET", "/a", List.of(new Field("X-Amz-Security-Token", TOKEN)), REQUEST.headers());

        assertFailureTellsNothing(() -> AwsCredentials.of("", SECRET));
        assertFailureTellsNothing(() -> AwsCredentials.temporary("", SECRET, TOKEN, Signed.AT));
        assertFailureTellsNothing(() -> claim.verify(AwsCredentials.of("another", SECRET)));
        assertFailureTellsNothing(() -> signer.sign(REQUEST, SECRET, KEY, Signed.AT));
        assertFailureTellsNothing(() -> signer.sign(twice, SigV4Signer.UNSIGNED_PAYLOAD, KEY, Signed.AT));
        assertFailureTellsNothing(() -> signer.presign(signedQuery, KEY, Signed.AT, Duration.ofHours(1)));
        assertFailureTellsNothing(() -> signer.presign(REQUEST, KEY, Signed.AT, Duration.ofDays(8)));
    }

    private void assertFailureTellsNothing(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
        assertTellsNothing(thrown);
    }

    private void assertTellsNothing(Object told) {
        String signature = query.substring(query.length() - 64);
        String authorization = signed.get(signed.size() - 1).value();
        assertThat(String.valueOf(told))
                .doesNotContain(SECRET, TOKEN, signature, authorization.substring(authorization.length() - 64));
    }
}
