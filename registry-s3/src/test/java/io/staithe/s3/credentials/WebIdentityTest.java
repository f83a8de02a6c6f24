package io.staithe.s3.credentials;

import static io.staithe.s3.credentials.StsFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebIdentityTest {
    private static final String ACTION = "AssumeRoleWithWebIdentity";

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home).withSts();
        lab.environment.put("AWS_ROLE_ARN", "arn:aws:iam::1:role/r");
        lab.environment.put(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                lab.write("token", "header.body.sign\n").toString());
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theTokenIsPostedUnsigned() throws Exception {
        lab.environment.put("AWS_ROLE_SESSION_NAME", "pod-1");
        lab.answers(200, Lab.stsXml(ACTION, "ROLE", "2030-01-01T01:00:00Z"));

        assertThat(assume())
                .isEqualTo(AwsCredentials.temporary(
                        "ROLE", "secret of ROLE", "token-of-ROLE", Instant.parse("2030-01-01T01:00:00Z")));

        RecordedRequest request = lab.server.takeRequest();
        assertThat(request.getHeaders().get("Authorization")).isNull();
        assertThat(form(request))
                .isEqualTo(Map.of(
                        "Action", ACTION,
                        "Version", "2011-06-15",
                        "RoleArn", "arn:aws:iam::1:role/r",
                        "RoleSessionName", "pod-1",
                        "WebIdentityToken", "header.body.sign"));
    }

    @Test
    void theFileIsReadAnewEachTime() throws Exception {
        lab.answers(200, Lab.stsXml(ACTION, "ONE", lab.in(Duration.ofHours(1))));
        lab.answers(200, Lab.stsXml(ACTION, "TWO", lab.in(Duration.ofHours(2))));
        try (CredentialsSource source = lab.sources().webIdentity()) {
            source.credentials();
            lab.write("token", "another");
            lab.clock.advance(Duration.ofMinutes(59));
            assertThat(source.credentials().accessKeyId()).isEqualTo("TWO");
        }
        assertThat(form(lab.server.takeRequest())).containsEntry("WebIdentityToken", "header.body.sign");
        assertThat(form(lab.server.takeRequest())).containsEntry("WebIdentityToken", "another");
    }

    @Test
    void aTokenThatWasReplacedMeanwhileIsTriedOnce() throws Exception {
        lab.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                boolean fresh = form(request).get("WebIdentityToken").equals("fresh");
                try {
                    lab.write("token", "fresh");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
                return new MockResponse.Builder()
                        .code(fresh ? 200 : 400)
                        .body(
                                fresh
                                        ? Lab.stsXml(ACTION, "ROLE", lab.in(Duration.ofHours(1)))
                                        : Lab.stsError("ExpiredTokenException", "Token expired"))
                        .build();
            }
        });

        assertThat(assume().accessKeyId()).isEqualTo("ROLE");
        assertThat(lab.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aTokenThatIsStillTheSameIsNotTriedAgain() {
        lab.answers(400, Lab.stsError("ExpiredTokenException", "Token expired"));
        assertThatThrownBy(this::assume)
                .hasMessage(
                        "STS refused AssumeRoleWithWebIdentity with status 400, ExpiredTokenException: Token expired");
        assertThat(lab.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void stsThatCouldNotReachTheProviderIsAskedOnceMore() throws IOException {
        lab.answers(400, Lab.stsError("IDPCommunicationError", "no keys"));
        lab.answers(200, Lab.stsXml(ACTION, "ROLE", lab.in(Duration.ofHours(1))));
        assertThat(assume().accessKeyId()).isEqualTo("ROLE");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        lab.write("token", " \n");
        assertThatThrownBy(this::assume)
                .hasMessageStartingWith("an empty file where AWS_WEB_IDENTITY_TOKEN_FILE points");

        lab.environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", "/nowhere/token");
        assertThatThrownBy(this::assume)
                .hasMessage("no file where AWS_WEB_IDENTITY_TOKEN_FILE points: " + Path.of("/nowhere/token"));

        lab.environment.remove("AWS_ROLE_ARN");
        assertThatThrownBy(this::assume).hasMessage("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not");

        lab.environment.remove("AWS_WEB_IDENTITY_TOKEN_FILE");
        assertThatThrownBy(this::assume)
                .hasMessage("no AWS credentials from a web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set");
    }

    @Test
    void theNameOfASessionIsChecked() {
        lab.environment.put("AWS_ROLE_SESSION_NAME", "a b");
        assertThatThrownBy(this::assume)
                .isInstanceOf(IOException.class)
                .hasMessage("the role to assume: a session's name has 2 to 64 letters, digits and _+=,.@-");
    }

    private AwsCredentials assume() throws IOException {
        try (CredentialsSource source = lab.sources().webIdentity()) {
            return source.credentials();
        }
    }
}
