package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which headers and parameters a signer adds, and what it does not sign. */
class SigV4SignerTest {
    private static final SignableRequest REQUEST =
            new SignableRequest("GET", "/", List.of(), List.of(new Field("Host", "example")));

    private final SigV4Signer s3 = new SigV4Signer(Signed.S3);
    private final SigV4Signer ecr = new SigV4Signer(Signed.ECR);

    @Test
    void amazonS3IsToldTheHashOfTheBody() {
        assertThat(names(s3.sign(REQUEST, Hashes.EMPTY, Signed.KEY, Signed.AT)))
                .containsExactly("x-amz-date", "x-amz-content-sha256", "Authorization");
        assertThat(names(ecr.sign(REQUEST, Hashes.EMPTY, Signed.KEY, Signed.AT)))
                .containsExactly("x-amz-date", "Authorization");
    }

    @Test
    void anybodyIsToldThatTheBodyIsNotSigned() {
        assertThat(names(ecr.sign(REQUEST, SigV4Signer.UNSIGNED_PAYLOAD, Signed.KEY, Signed.AT)))
                .containsExactly("x-amz-date", "x-amz-content-sha256", "Authorization");
    }

    @Test
    void aTokenGoesAlong() {
        assertThat(ecr.sign(REQUEST, Hashes.EMPTY, Signed.SESSION, Signed.AT))
                .contains(new Field(
                        "x-amz-security-token", Signed.SESSION.sessionToken().orElseThrow()));
        assertThat(s3.presign(REQUEST, Signed.SESSION, Signed.AT, Duration.ofHours(1)))
                .contains("&X-Amz-Security-Token=a%2Bsession%2Ftoken%3D%3D&");
    }

    @Test
    void aUrlLivesFromASecondToSevenDays() {
        assertThat(s3.presign(REQUEST, Signed.KEY, Signed.AT, Duration.ofSeconds(1)))
                .contains("X-Amz-Expires=1&");
        assertThat(s3.presign(REQUEST, Signed.KEY, Signed.AT, Duration.ofDays(7)))
                .contains("X-Amz-Expires=604800&");
        for (Duration lifetime : List.of(
                Duration.ZERO,
                Duration.ofMillis(999),
                Duration.ofSeconds(-1),
                Duration.ofDays(7).plusNanos(1))) {
            assertThatThrownBy(() -> s3.presign(REQUEST, Signed.KEY, Signed.AT, lifetime))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aRequestWithoutAHostIsNotSigned() {
        SignableRequest homeless = new SignableRequest("GET", "/", List.of(), List.of(new Field("Range", "bytes=0-9")));

        assertThatThrownBy(() -> s3.sign(homeless, Hashes.EMPTY, Signed.KEY, Signed.AT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "X-AMZ-DATE", "x-amz-content-sha256", "x-amz-security-token"})
    void whatTheSignerSetsCannotBeGiven(String name) {
        SignableRequest request =
                new SignableRequest("GET", "/", List.of(), List.of(new Field("Host", "example"), new Field(name, "")));

        assertThatThrownBy(() -> s3.sign(request, Hashes.EMPTY, Signed.KEY, Signed.AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "abc"})
    void whatIsNoHashIsNotSigned(String hash) {
        assertThatThrownBy(() -> s3.sign(REQUEST, hash, Signed.KEY, Signed.AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aScopeHasARegionAndAServiceWithoutSlashes() {
        assertThatCode(() -> new SigningScope("eu-west-1", "ecr", PathRules.NORMALIZED))
                .doesNotThrowAnyException();
        for (String part : List.of("", "a/b")) {
            assertThatThrownBy(() -> SigningScope.s3(part)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new SigningScope("eu-west-1", part, PathRules.NORMALIZED))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static List<String> names(List<Field> headers) {
        return headers.stream().map(Field::name).toList();
    }
}
