package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ContainerTest {
    private static final String FULL = "AWS_CONTAINER_CREDENTIALS_FULL_URI";
    private static final String RELATIVE = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI";
    private static final String TOKEN = "AWS_CONTAINER_AUTHORIZATION_TOKEN";
    private static final String TOKEN_FILE = "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE";

    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home);
        lab.environment.put(FULL, lab.url("/v1/credentials?role=1"));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void theWholeUrlIsAskedForJson() throws Exception {
        lab.answers(200, Lab.serviceJson("TASK", "2030-01-01T06:00:00Z"));

        assertThat(fetch())
                .isEqualTo(AwsCredentials.temporary(
                        "TASK", "secret of TASK", "token-of-TASK", Instant.parse("2030-01-01T06:00:00Z")));

        RecordedRequest request = lab.server.takeRequest();
        assertThat(request.getRequestLine()).isEqualTo("GET /v1/credentials?role=1 HTTP/1.1");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Authorization")).isNull();
    }

    @Test
    void theTokenInTheFileGoesBeforeTheOneInTheEnvironmentAndIsReadAnewEachTime() throws Exception {
        lab.environment.put(TOKEN, "Basic old");
        lab.answers(200, Lab.serviceJson("ONE", lab.in(Duration.ofHours(1))));
        lab.answers(200, Lab.serviceJson("TWO", lab.in(Duration.ofHours(2))));
        lab.answers(200, Lab.serviceJson("THREE", lab.in(Duration.ofHours(3))));
        try (CredentialsSource source = lab.sources().container()) {
            source.credentials();
            lab.environment.put(TOKEN_FILE, lab.write("token", "first").toString());
            lab.clock.advance(Duration.ofMinutes(55));
            source.credentials();
            lab.write("token", "second");
            lab.clock.advance(Duration.ofMinutes(60));
            assertThat(source.credentials().accessKeyId()).isEqualTo("THREE");
        }
        for (String expected : new String[] {"Basic old", "first", "second"}) {
            assertThat(lab.server.takeRequest().getHeaders().get("Authorization"))
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden\n", "hid\r\nX-Other: den", "hid\u00FCden", ""})
    void aTokenOfSeveralLinesIsRefusedAndNotRepeated(String token) throws IOException {
        lab.environment.put(TOKEN_FILE, lab.write("token", token).toString());
        assertThatThrownBy(this::fetch)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the token of " + TOKEN_FILE)
                .satisfies(thrown -> assertThat(SecretsTest.messages(thrown)).doesNotContain("hid"));
        assertThat(lab.server.getRequestCount()).isZero();
    }

    @Test
    void aTokenFileThatIsMissingIsAMistake() {
        lab.environment.put(TOKEN_FILE, "/nowhere");
        assertThatThrownBy(this::fetch).hasMessage("no file where " + TOKEN_FILE + " points: " + Path.of("/nowhere"));
    }

    @Test
    void anAgentThatCannotAnswerYetIsAskedAgain() throws Exception {
        lab.answers(503, "");
        lab.server.enqueue(new MockResponse.Builder()
                .onRequestStart(new SocketEffect.CloseSocket())
                .build());
        lab.answers(200, Lab.serviceJson("TASK", lab.in(Duration.ofHours(1))));
        assertThat(fetch().accessKeyId()).isEqualTo("TASK");
        assertThat(lab.pauses).hasSize(2);
    }

    @Test
    void aRefusalNamesTheHostAndTheStatusAndNeitherPathNorBody() {
        lab.answers(404, "{\"code\":\"Unknown\",\"message\":\"secret\"}");
        assertThatThrownBy(this::fetch).hasMessage("the container's credentials at 127.0.0.1: status 404");
    }

    @Test
    void aRedirectIsNotFollowed() {
        lab.server.enqueue(new MockResponse(302, Headers.of("Location", lab.url("/elsewhere")), ""));
        assertThatThrownBy(this::fetch).hasMessageEndingWith("status 302");
        assertThat(lab.server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerWithoutAKeyIsRefused() {
        lab.answers(200, "{\"SecretAccessKey\":\"hidden\",\"Token\":\"hidden\"}");
        assertThatThrownBy(this::fetch).hasMessage("the container's credentials at 127.0.0.1: no access key id");
    }

    @Test
    void theTokenIsTakenFromTheMemberOfServicesAlone() throws IOException {
        lab.answers(200, "{\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"s\",\"SessionToken\":\"no\"}");
        assertThat(fetch()).isEqualTo(AwsCredentials.of("A", "s"));
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:80/x,true",
        "http://127.9.8.7/x,true",
        "http://localhost:51679/x,true",
        "http://[::1]/x,true",
        "http://169.254.170.2/x,true",
        "http://169.254.170.23/v1/credentials,true",
        "http://[fd00:ec2::23]/v1/credentials,true",
        "http://[FD00:EC2:0::23]/v1/credentials,true",
        "https://example.com/x,true",
        "http://example.com/x,false",
        "http://localhost.example.com/x,false",
        "http://127.0.0.1.example.com/x,false",
        "http://169.254.169.254/x,false",
        "http://169.254.170.3/x,false",
        "http://10.0.0.1/x,false",
        "http://[fd00:ec2::24]/x,false",
        "http://127.0.0.1@example.com/x,false",
        "http://localhost:80@example.com/x,false",
        "https://user:pass@example.com/x,false",
        "http://2130706433/x,false",
        "ftp://127.0.0.1/x,false",
        "file:///etc/passwd,false",
        "/x,false",
        "http:///x,false",
    })
    void withoutTlsTheHostMustBeThisMachineOrAnAgent(String url, boolean trusted) throws IOException {
        lab.environment.put(FULL, url);
        if (trusted) {
            assertThat(ContainerUrl.find(lab.place())).contains(URI.create(url));
        } else {
            assertThatThrownBy(() -> ContainerUrl.find(lab.place()))
                    .isInstanceOf(IOException.class)
                    .hasMessageStartingWith(FULL)
                    .hasMessageNotContaining("example")
                    .hasMessageNotContaining("pass");
        }
    }

    @Test
    void aPathIsOnTheAgentOfEcsAndGoesBeforeTheWholeUrl() throws Exception {
        lab.environment.put(RELATIVE, "/v2/credentials/1");
        assertThat(ContainerUrl.find(lab.place())).contains(URI.create("http://169.254.170.2/v2/credentials/1"));

        lab.properties.put("aws.containerServiceEndpoint", lab.url(""));
        lab.answers(200, Lab.serviceJson("TASK", lab.in(Duration.ofHours(1))));
        assertThat(fetch().accessKeyId()).isEqualTo("TASK");
        assertThat(lab.server.takeRequest().getTarget()).isEqualTo("/v2/credentials/1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"@example.com/x", ".example.com/x", ":80/x", "x"})
    void aPathThatWouldChangeTheHostIsRefused(String path) {
        lab.environment.put(RELATIVE, path);
        assertThatThrownBy(this::fetch).hasMessage(RELATIVE + " does not begin with a slash");
    }

    private AwsCredentials fetch() throws IOException {
        try (CredentialsSource source = lab.sources().container()) {
            return source.credentials();
        }
    }
}
