package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.SignableRequest.Field;
import io.staithe.registry.sigv4.SignatureRefusal.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken and what is refused, and for what reason. */
class SigV4VerifierTest {
    private final ReceivedRequest call = Signed.call(Signed.KEY);
    private final ReceivedRequest url = Signed.url(Signed.KEY);

    @Test
    void aSignedCallIsVerified() {
        VerifiedSignature verified = (VerifiedSignature) Signed.verify(Signed.ECR, call);

        assertThat(verified.accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThat(verified.signedAt()).isEqualTo(Signed.AT);
        assertThat(verified.expires()).isEmpty();
        assertThat(verified.payload()).isEqualTo(new SignedPayload.Hashed(Signed.hash(Signed.BODY)));
    }

    @Test
    void aSignedUrlIsVerified() {
        VerifiedSignature verified = (VerifiedSignature) Signed.verify(Signed.S3, url);

        assertThat(verified.accessKeyId()).isEqualTo("AKIDEXAMPLE");
        assertThat(verified.expires()).contains(Signed.AT.plus(Duration.ofHours(1)));
        assertThat(verified.payload()).isEqualTo(new SignedPayload.Unsigned());
    }

    @Test
    void theClaimTellsTheKeyAndTheTokenBeforeAnySecretIsKnown() {
        SigV4Verifier verifier = new SigV4Verifier(Signed.ECR, InstantSource.fixed(Signed.AT));

        SignatureClaim claim = (SignatureClaim) verifier.read(Signed.call(Signed.SESSION));

        assertThat(claim.accessKeyId()).isEqualTo("ASIAEXAMPLE");
        assertThat(claim.sessionToken()).isEqualTo(Signed.SESSION.sessionToken());
        assertThat(claim.verify(Signed.SESSION)).isInstanceOf(VerifiedSignature.class);
        assertThatThrownBy(() -> claim.verify(Signed.KEY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void eitherSideOfAResultGoesItsWay() {
        assertThat(Signed.verify(Signed.ECR, call)
                        .<String>fold(VerifiedSignature::accessKeyId, SignatureRefusal::because))
                .isEqualTo("AKIDEXAMPLE");
        assertThat(Signed.verify(Signed.ECR, Signed.without(call, "Authorization"))
                        .<Reason>fold(verified -> Reason.MALFORMED, SignatureRefusal::reason))
                .isEqualTo(Reason.MISSING);
    }

    @Test
    void aRequestWithoutASignatureIsRefused() {
        assertRefused(Reason.MISSING, Signed.without(call, "Authorization"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bearer abc",
                "Basic YTpi",
                "AWS4-ECDSA-P256-SHA256 Credential=x",
                "AWS4-HMAC-SHA1 Credential=x",
                "",
                "AWS a:b"
            })
    void anotherKindOfAuthorizationIsRefused(String header) {
        assertRefused(Reason.OTHER_ALGORITHM, Signed.with(call, "Authorization", header));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWS4-HMAC-SHA256 ",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-west-1/ecr/aws4_request, SignedHeaders=host",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-west-1/ecr/aws4_request, Signature=0, Signature=0",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-west-1/ecr/aws4_request, SignedHeaders=, Signature=0",
                "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20261124/eu-west-1/ecr/aws4_request, SignedHeaders=host, Signature=",
                "AWS4-HMAC-SHA256 Credential=a/b/c, SignedHeaders=host, Signature=0",
                "AWS4-HMAC-SHA256 Credential=/20261124/eu-west-1/ecr/aws4_request, SignedHeaders=host, Signature=0",
                "AWS4-HMAC-SHA256 Credential=20261124/eu-west-1/ecr/aws4_request, SignedHeaders=host, Signature=0",
                "AWS4-HMAC-SHA256 Credential=a/b/c/d/e, SignedHeaders=host, Signature=0, More=1",
                "AWS4-HMAC-SHA256 credential=a/b/c/d/e, SignedHeaders=host, Signature=0"
            })
    void aHeaderWithPartsMissingOrTwiceIsMalformed(String header) {
        assertRefused(Reason.MALFORMED, Signed.with(call, "Authorization", header));
    }

    @Test
    void theOrderOfTheHeadersPartsDoesNotMatter() {
        String header = Signed.header(call, "authorization");
        String credential = header.substring(header.indexOf("Credential"), header.indexOf(", SignedHeaders"));
        String rest = header.substring(header.indexOf("SignedHeaders"));

        assertThat(Signed.verify(
                        Signed.ECR,
                        Signed.with(call, "Authorization", "AWS4-HMAC-SHA256 " + rest + ",   " + credential)))
                .isInstanceOf(VerifiedSignature.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-Amz-Date", "X-Amz-Content-Sha256", "X-Amz-Security-Token"})
    void aHeaderThatMustBeOneIsMalformedWhereItCameTwice(String name) {
        ReceivedRequest put = Signed.put(SigV4Signer.UNSIGNED_PAYLOAD);
        List<Field> headers = new ArrayList<>(put.headers());
        headers.add(new Field(name, Signed.header(put, name.toLowerCase(Locale.ROOT))));

        assertThat(Signed.verify(Signed.S3, put)).isInstanceOf(VerifiedSignature.class);
        assertRefused(Reason.MALFORMED, Signed.S3, Signed.withHeaders(put, headers));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "X-Amz-Algorithm",
                "X-Amz-Credential",
                "X-Amz-Date",
                "X-Amz-Expires",
                "X-Amz-SignedHeaders",
                "X-Amz-Signature"
            })
    void aParameterOfASignatureIsMalformedWhereItIsMissingOrCameTwice(String name) {
        int from = url.rawQuery().indexOf(name);
        int end = (url.rawQuery() + "&").indexOf('&', from);
        String parameter = url.rawQuery().substring(from, end);

        assertRefused(Reason.MALFORMED, Signed.S3, Signed.withQuery(url, url.rawQuery() + "&" + parameter));
        assertRefused(
                Reason.MALFORMED,
                Signed.S3,
                Signed.withQuery(url, url.rawQuery().replace(parameter, "a=b")));
        assertRefused(
                Reason.MALFORMED,
                Signed.S3,
                Signed.withQuery(url, url.rawQuery().replace(parameter, name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "604801", "-1", "1.5", "", "abc", "99999999999999999999", "٣"})
    void aLifeOfLessThanASecondOrMoreThanSevenDaysIsMalformed(String expires) {
        assertRefused(
                Reason.MALFORMED,
                Signed.S3,
                Signed.withQuery(url, url.rawQuery().replace("X-Amz-Expires=3600", "X-Amz-Expires=" + expires)));
    }

    @Test
    void twoSignaturesInOneRequestAreMalformed() {
        assertRefused(Reason.MALFORMED, Signed.S3, Signed.with(url, "Authorization", "Bearer abc"));
    }

    @Test
    void aSignatureForAnotherRegionServiceOrDayIsRefused() {
        for (SigningScope other : List.of(
                new SigningScope("eu-west-2", "ecr", PathRules.NORMALIZED),
                new SigningScope("eu-west-1", "ecr-public", PathRules.NORMALIZED))) {
            assertRefused(Reason.OTHER_SCOPE, other, call);
        }
        assertRefused(Reason.OTHER_SCOPE, Signed.with(call, "X-Amz-Date", "20261125T000000Z"));
        assertRefused(
                Reason.OTHER_SCOPE,
                Signed.S3,
                Signed.withQuery(url, url.rawQuery().replace("aws4_request", "aws5")));
    }

    @Test
    void aClockMayBeAQuarterOfAnHourOff() {
        for (int sign : new int[] {-1, 1}) {
            Instant edge = Signed.AT.plus(Duration.ofMinutes(15).multipliedBy(sign));

            assertThat(Signed.verify(Signed.ECR, call, edge)).isInstanceOf(VerifiedSignature.class);
            assertThat(reason(Signed.verify(Signed.ECR, call, edge.plusMillis(sign))))
                    .isEqualTo(Reason.TIME_TOO_SKEWED);
        }
    }

    @Test
    void aUrlIsGoodUntilItsLifeHasRunOut() {
        Instant end = Signed.AT.plus(Duration.ofHours(1));

        assertThat(Signed.verify(Signed.S3, url, end.minusMillis(1))).isInstanceOf(VerifiedSignature.class);
        assertThat(reason(Signed.verify(Signed.S3, url, end))).isEqualTo(Reason.EXPIRED);
        assertThat(Signed.verify(Signed.S3, url, Signed.AT.minus(SigV4Verifier.MOST_SKEW)))
                .isInstanceOf(VerifiedSignature.class);
        assertThat(reason(Signed.verify(
                        Signed.S3, url, Signed.AT.minus(SigV4Verifier.MOST_SKEW).minusMillis(1))))
                .isEqualTo(Reason.TIME_TOO_SKEWED);
    }

    @Test
    void aTimeThatIsNoneIsMalformed() {
        assertRefused(Reason.MALFORMED, Signed.without(call, "X-Amz-Date"));
        assertRefused(Reason.MALFORMED, Signed.with(call, "X-Amz-Date", "yesterday"));
    }

    /** Our signer always sends {@code x-amz-date}; others need not. */
    @Test
    void aDateHeaderTellsTheTimeWhereThereIsNoOther() {
        for (String date : List.of("Tue, 24 Nov 2026 10:00:00 GMT", "20261124T100000Z")) {
            ReceivedRequest request = datedBy(date);

            assertThat(Signed.verify(Signed.ECR, request)).isInstanceOf(VerifiedSignature.class);
            assertThat(reason(Signed.verify(Signed.ECR, request, Signed.AT.plus(Duration.ofHours(1)))))
                    .isEqualTo(Reason.TIME_TOO_SKEWED);
        }
    }

    private static ReceivedRequest datedBy(String date) {
        List<Field> headers = List.of(new Field("Date", date), new Field("Host", "api.ecr.eu-west-1.amazonaws.com"));
        CanonicalHeaders canonical = CanonicalHeaders.of(headers);
        SignatureSource source = SignatureSource.of(
                new SigningKeys(Signed.ECR), Signed.ECR, Signed.KEY.secretAccessKey(), SignatureTime.format(Signed.AT));
        String signature = source.signRequest(CanonicalRequest.of("GET", "/", "", canonical, Hashes.EMPTY));
        return Signed.with(
                ReceivedRequest.of("GET", "/", "", headers),
                "Authorization",
                "AWS4-HMAC-SHA256 Credential=" + Signed.KEY.accessKeyId() + "/" + source.scope()
                        + ",SignedHeaders=date;host,Signature=" + signature);
    }

    @Test
    void everyAmzHeaderAndTheHostMustBeSigned() {
        String authorization = Signed.header(call, "authorization");

        assertRefused(Reason.UNSIGNED_HEADER, Signed.with(call, "X-Amz-Meta-More", "added on the way"));
        assertRefused(Reason.UNSIGNED_HEADER, Signed.with(call, "Authorization", authorization.replace(";host;", ";")));
        assertRefused(
                Reason.UNSIGNED_HEADER, Signed.with(call, "Authorization", authorization.replace(";x-amz-target", "")));
        assertRefused(Reason.UNSIGNED_HEADER, Signed.S3, Signed.with(url, "X-Amz-Meta-More", "added on the way"));
        assertThat(Signed.verify(Signed.ECR, Signed.with(call, "X-Forwarded-For", "added on the way")))
                .isInstanceOf(VerifiedSignature.class);
    }

    @Test
    void aSignedHeaderThatDidNotComeIsRefused() {
        assertRefused(Reason.MISMATCH, Signed.without(call, "Content-Type"));
        assertRefused(Reason.MISMATCH, Signed.without(call, "Host"));
    }

    @Test
    void aKeyThatNobodyHasIsRefused() {
        assertThat(reason(new SigV4Verifier(Signed.ECR, InstantSource.fixed(Signed.AT))
                        .verify(call, claim -> Optional.empty())))
                .isEqualTo(Reason.UNKNOWN_KEY);
    }

    @Test
    void theWrongSecretIsRefused() {
        assertThat(reason(new SigV4Verifier(Signed.ECR, InstantSource.fixed(Signed.AT))
                        .verify(call, claim -> Optional.of(AwsCredentials.of(claim.accessKeyId(), "wrong")))))
                .isEqualTo(Reason.MISMATCH);
    }

    @Test
    void aTokenMustBeTheKeysOwn() {
        AwsCredentials session = Signed.SESSION;
        ReceivedRequest withToken = Signed.call(session);
        ReceivedRequest withoutToken = Signed.call(AwsCredentials.of(session.accessKeyId(), session.secretAccessKey()));
        ReceivedRequest withAnother = Signed.call(AwsCredentials.temporary(
                session.accessKeyId(),
                session.secretAccessKey(),
                "another",
                session.expiration().orElseThrow()));

        assertThat(Signed.verify(Signed.ECR, withToken)).isInstanceOf(VerifiedSignature.class);
        assertThat(Signed.verify(Signed.S3, Signed.url(session))).isInstanceOf(VerifiedSignature.class);
        assertRefused(Reason.OTHER_TOKEN, withoutToken);
        assertRefused(Reason.OTHER_TOKEN, withAnother);
    }

    @Test
    void aTokenThatHasEndedIsRefused() {
        ReceivedRequest late = Signed.url(Signed.SESSION);
        SigV4Verifier verifier = new SigV4Verifier(Signed.S3, InstantSource.fixed(Signed.AT.plusSeconds(60)));
        AwsCredentials ending = AwsCredentials.temporary(
                Signed.SESSION.accessKeyId(),
                Signed.SESSION.secretAccessKey(),
                Signed.SESSION.sessionToken().orElseThrow(),
                Signed.AT.plusSeconds(60));

        assertThat(reason(verifier.verify(late, claim -> Optional.of(ending)))).isEqualTo(Reason.EXPIRED_TOKEN);
    }

    private static void assertRefused(Reason reason, ReceivedRequest request) {
        assertRefused(reason, Signed.ECR, request);
    }

    private static void assertRefused(Reason reason, SigningScope scope, ReceivedRequest request) {
        assertThat(reason(Signed.verify(scope, request))).isEqualTo(reason);
    }

    private static Reason reason(Verification verification) {
        assertThat(verification).isInstanceOf(SignatureRefusal.class);
        return ((SignatureRefusal) verification).reason();
    }
}
