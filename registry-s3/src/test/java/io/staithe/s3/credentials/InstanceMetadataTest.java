package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InstanceMetadataTest {
    private static final String ROLES = "/latest/meta-data/iam/security-credentials/";

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home).withInstance();
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aTokenTheRoleAndItsCredentialsAreAskedFor() throws Exception {
        lab.answers(200, "token==");
        lab.answers(200, "my-role\n");
        lab.answers(200, Lab.serviceJson("ROLE", "2030-01-01T06:00:00Z"));

        assertThat(fetch())
                .isEqualTo(AwsCredentials.temporary(
                        "ROLE", "secret of ROLE", "token-of-ROLE", Instant.parse("2030-01-01T06:00:00Z")));

        RecordedRequest token = lab.server.takeRequest();
        assertThat(token.getRequestLine()).isEqualTo("PUT /latest/api/token HTTP/1.1");
        assertThat(token.getHeaders().get("x-aws-ec2-metadata-token-ttl-seconds"))
                .isEqualTo("60");
        for (String path : new String[] {ROLES, ROLES + "my-role"}) {
            RecordedRequest request = lab.server.takeRequest();
            assertThat(request.getRequestLine()).isEqualTo("GET " + path + " HTTP/1.1");
            assertThat(request.getHeaders().get("x-aws-ec2-metadata-token")).isEqualTo("token==");
        }
    }

    @Test
    void aTokenThatIsGoodNoLongerIsReplacedOnce() throws Exception {
        lab.answers(200, "one");
        lab.answers(200, "my-role");
        lab.answers(401, "");
        lab.answers(200, "two");
        lab.answers(200, Lab.serviceJson("ROLE", lab.in(Duration.ofHours(6))));
        assertThat(fetch().accessKeyId()).isEqualTo("ROLE");

        lab.answers(200, "one");
        lab.answers(401, "");
        lab.answers(200, "two");
        lab.answers(401, "");
        assertThatThrownBy(this::fetch)
                .hasMessage("the instance metadata at 127.0.0.1: status 401 when asked for roles");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 405})
    void aServiceWithoutTokensIsSkippedAndNotAskedByTheFirstVersion(int status) {
        lab.answers(status, "");
        assertThatThrownBy(this::fetch)
                .hasMessage(
                        "no AWS credentials from the instance metadata: 127.0.0.1 gives no token: status " + status);
        assertThat(lab.server.getRequestCount()).isEqualTo(1);
    }

    /** As in a container, where the answer to the PUT does not survive a second hop. */
    @Test
    void aServiceThatNeverAnswersIsSkippedAfterASecond() {
        lab.server.enqueue(new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build());
        assertThatThrownBy(this::fetch)
                .hasMessage("no AWS credentials from the instance metadata: no answer from 127.0.0.1 within PT1S");
        assertThat(lab.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void aServiceThatIsNotThereIsSkipped() {
        lab.server.close();
        assertThatThrownBy(this::fetch).hasMessageStartingWith("no AWS credentials from the instance metadata: ");
        assertThat(lab.pauses).isEmpty();
    }

    @Test
    void aTokenThatIsRefusedAsABadRequestIsAFailure() {
        lab.answers(400, "");
        assertThatThrownBy(this::fetch)
                .hasMessage("the instance metadata at 127.0.0.1: status 400 when asked for a token");
    }

    @Test
    void aServiceThatCannotAnswerNowIsAskedAgain() throws IOException {
        lab.answers(500, "");
        lab.answers(200, "token");
        lab.answers(429, "");
        lab.answers(200, "my-role");
        lab.answers(200, Lab.serviceJson("ROLE", lab.in(Duration.ofHours(6))));
        assertThat(fetch().accessKeyId()).isEqualTo("ROLE");
    }

    @Test
    void anInstanceWithoutARoleHasNone() {
        lab.answers(200, "token");
        lab.answers(404, "");
        assertThatThrownBy(this::fetch).hasMessageEndingWith("the instance has no role");
        lab.answers(200, "token");
        lab.answers(200, "\n");
        assertThatThrownBy(this::fetch).hasMessageEndingWith("the instance has no role");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../user-data", "a b", "<html>", "role?x"})
    void theNameOfARoleMustBeOne(String name) {
        lab.answers(200, "token");
        lab.answers(200, name);
        assertThatThrownBy(this::fetch).hasMessageEndingWith("answered something else than the name of a role");
        assertThat(lab.server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void aTokenThatNoHeaderTakesIsRefused() {
        lab.answers(200, "hid\r\nden");
        assertThatThrownBy(this::fetch)
                .satisfies(thrown -> assertThat(SecretsTest.messages(thrown)).doesNotContain("hid"));
    }

    @Test
    void anErrorInTheAnswerIsSaidByItsCode() {
        lab.answers(200, "token");
        lab.answers(200, "my-role");
        lab.answers(200, "{\"Code\":\"AssumeRoleUnauthorizedAccess\",\"Message\":\"hidden\"}");
        assertThatThrownBy(this::fetch)
                .hasMessage("the instance metadata at 127.0.0.1 has no credentials for the role of the instance:"
                        + " AssumeRoleUnauthorizedAccess");
    }

    @Test
    void itCanBeSwitchedOff() {
        lab.environment.put("AWS_EC2_METADATA_DISABLED", "TRUE");
        assertThatThrownBy(this::fetch).hasMessageEndingWith("switched off by AWS_EC2_METADATA_DISABLED");
        assertThat(lab.server.getRequestCount()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"not a url", "169.254.169.254", "http://x/?y"})
    void anEndpointThatIsNoUrlOfAHostIsRefused(String endpoint) {
        lab.environment.put("AWS_EC2_METADATA_SERVICE_ENDPOINT", endpoint);
        assertThatThrownBy(this::fetch).hasMessageStartingWith("AWS_EC2_METADATA_SERVICE_ENDPOINT is no URL");
    }

    private AwsCredentials fetch() throws IOException {
        try (CredentialsSource source = lab.sources().instance()) {
            return source.credentials();
        }
    }
}
