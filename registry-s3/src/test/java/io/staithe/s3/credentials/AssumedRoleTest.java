package io.staithe.s3.credentials;

import static io.staithe.s3.credentials.StsFixture.assertSigned;
import static io.staithe.s3.credentials.StsFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssumedRoleTest {
    private static final String ARN = "arn:aws:iam::123456789012:role/path/r";
    private static final AwsCredentials CALLER = AwsCredentials.of("CALLER", "secret of caller");
    private static final AwsCredentials SESSION =
            AwsCredentials.temporary("CALLER", "secret of caller", "token-of-caller", Instant.MAX);

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home).withSts();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aRoleIsAssumedByASignedForm() throws Exception {
        lab.answers(200, Lab.stsXml("AssumeRole", "ROLE", "2030-01-01T01:00:00Z"));
        AssumedRole role = AssumedRole.of(ARN)
                .withSessionName("me@host")
                .withExternalId("an id & more")
                .withDuration(Duration.ofHours(2));

        assertThat(assume(role, CredentialsSource.of(SESSION)))
                .isEqualTo(AwsCredentials.temporary(
                        "ROLE", "secret of ROLE", "token-of-ROLE", Instant.parse("2030-01-01T01:00:00Z")));

        RecordedRequest request = lab.server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("POST / HTTP/1.1");
        assertThat(form(request))
                .isEqualTo(Map.of(
                        "Action", "AssumeRole",
                        "Version", "2011-06-15",
                        "RoleArn", ARN,
                        "RoleSessionName", "me@host",
                        "ExternalId", "an id & more",
                        "DurationSeconds", "7200"));
        assertThat(request.getHeaders().get("X-Amz-Security-Token")).isEqualTo("token-of-caller");
        assertThat(request.getHeaders().get("X-Amz-Date")).isEqualTo("20300101T000000Z");
        assertSigned(request, "CALLER", "secret of caller", "eu-west-1");
    }

    @Test
    void aSessionWithoutANameGetsOneAndWhatIsNotSaidIsNotSent() throws Exception {
        lab.answers(200, Lab.stsXml("AssumeRole", "ROLE", lab.in(Duration.ofHours(1))));

        assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER));

        RecordedRequest request = lab.server.takeRequest();
        assertThat(form(request))
                .isEqualTo(Map.of(
                        "Action", "AssumeRole",
                        "Version", "2011-06-15",
                        "RoleArn", ARN,
                        "RoleSessionName", "staithe-1893456000000"));
        assertThat(request.getHeaders().get("X-Amz-Security-Token")).isNull();
    }

    @Test
    void theRegionOfTheSignatureIsThatOfTheSurroundings() throws Exception {
        lab.environment.put("AWS_REGION", "us-west-2");
        lab.answers(200, Lab.stsXml("AssumeRole", "ROLE", lab.in(Duration.ofHours(1))));
        assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER));
        assertSigned(lab.server.takeRequest(), "CALLER", "secret of caller", "us-west-2");
    }

    @Test
    void aRefusalSaysWhatStsSaid() {
        lab.answers(403, Lab.stsError("AccessDenied", "User: x is not authorized\n to perform: sts:AssumeRole"));
        assertThatThrownBy(() -> assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)))
                .isInstanceOf(IOException.class)
                .hasMessage(
                        "STS refused AssumeRole with status 403, AccessDenied: User: x is not authorized  to perform:"
                                + " sts:AssumeRole");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>busy</html>", "{\"a\":1}", "<!DOCTYPE x><ErrorResponse/>"})
    void anAnswerThatIsNoneOfStsIsNotRepeated(String body) {
        lab.answers(400, body);
        lab.answers(200, body);
        assertThatThrownBy(() -> assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)))
                .hasMessageStartingWith("STS refused AssumeRole with status 400")
                .hasMessageNotContaining("busy");
        assertThatThrownBy(() -> assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)))
                .hasMessageStartingWith("STS AssumeRole: ")
                .hasMessageNotContaining("busy");
    }

    @Test
    void stsThatCannotAnswerNowIsAskedAgain() throws Exception {
        lab.answers(500, "");
        lab.answers(503, Lab.stsError("Throttling", "Rate exceeded"));
        lab.answers(200, Lab.stsXml("AssumeRole", "ROLE", lab.in(Duration.ofHours(1))));
        assertThat(assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)).accessKeyId())
                .isEqualTo("ROLE");
        assertThat(lab.pauses).hasSize(2);
    }

    @Test
    void aClockThatIsWrongIsPutRightByThatOfSts() throws Exception {
        Instant theirs = lab.clock.instant().plus(Duration.ofHours(1));
        lab.server.enqueue(new MockResponse(
                403,
                Headers.of("Date", "Tue, 01 Jan 2030 01:00:00 GMT"),
                Lab.stsError("SignatureDoesNotMatch", "Signature expired")));
        lab.answers(
                200,
                Lab.stsXml(
                        "AssumeRole", "ROLE", theirs.plus(Duration.ofHours(1)).toString()));

        assertThat(assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)).accessKeyId())
                .isEqualTo("ROLE");
        lab.server.takeRequest();
        RecordedRequest second = lab.server.takeRequest();
        assertThat(second.getHeaders().get("X-Amz-Date")).isEqualTo("20300101T010000Z");
        assertSigned(second, "CALLER", "secret of caller", "eu-west-1");
    }

    @Test
    void aRefusalAtTheRightTimeIsNotAskedAgain() {
        lab.server.enqueue(new MockResponse(
                403, Headers.of("Date", "Tue, 01 Jan 2030 00:03:00 GMT"), Lab.stsError("AccessDenied", "no")));
        assertThatThrownBy(() -> assume(AssumedRole.of(ARN), CredentialsSource.of(CALLER)))
                .hasMessageContaining("AccessDenied");
        assertThat(lab.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aCallerWhoseCredentialsHaveEndedIsAskedForOthersOnce() throws Exception {
        List<AwsCredentials> refused = new ArrayList<>();
        CredentialsSource caller = new CredentialsSource() {
            @Override
            public AwsCredentials credentials() {
                return refused.isEmpty() ? SESSION : CALLER;
            }

            @Override
            public void expired(AwsCredentials credentials) {
                refused.add(credentials);
            }
        };
        lab.answers(403, Lab.stsError("ExpiredToken", "ended"));
        lab.answers(200, Lab.stsXml("AssumeRole", "ROLE", lab.in(Duration.ofHours(1))));

        assertThat(assume(AssumedRole.of(ARN), caller).accessKeyId()).isEqualTo("ROLE");
        assertThat(refused).containsExactly(SESSION);
        lab.server.takeRequest();
        assertSigned(lab.server.takeRequest(), "CALLER", "secret of caller", "eu-west-1");
    }

    @Test
    void whatStsWouldRefuseIsRefusedAtOnce() {
        AssumedRole role = AssumedRole.of(ARN);
        assertThatThrownBy(() -> AssumedRole.of(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withSessionName("a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withSessionName("a b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withDuration(Duration.ofMinutes(14)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> role.withDuration(Duration.ofHours(13))).isInstanceOf(IllegalArgumentException.class);
    }

    private AwsCredentials assume(AssumedRole role, CredentialsSource caller) throws IOException {
        try (CredentialsSource source = lab.sources().assumedRole(role, caller)) {
            return source.credentials();
        }
    }
}
