package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.ChildJvm;
import io.staithe.s3.fixture.Printer;
import io.staithe.s3.fixture.RecordedLogs;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a service answers, and whatever the surroundings are, no message, log line or text has a secret. The services here
 * repeat what they were sent, and everything secret has the word {@code hidden} in it.
 */
@Timeout(120)
class SecretsTest {
    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        RecordedLogs.clear();
        lab = new Lab(home).withSts().withInstance();
        lab.environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", lab.url("/hidden-path?hidden=1"));
        lab.environment.put(
                "AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE",
                lab.write("container-token", "hidden-token").toString());
        lab.environment.put(
                "AWS_WEB_IDENTITY_TOKEN_FILE",
                lab.write("jwt", "hidden.hidden.hidden").toString());
        lab.environment.put("AWS_ROLE_ARN", "arn:aws:iam::1:role/r");
        lab.environment.put("AWS_ACCESS_KEY_ID", "AKID");
        lab.environment.put("AWS_SECRET_ACCESS_KEY", "hidden");
        lab.environment.put("AWS_SESSION_TOKEN", "hidden-session");
        lab.credentials("""
                [keys]
                aws_access_key_id = AKID
                aws_secret_access_key = hidden
                aws_session_token = hidden
                [role]
                role_arn = arn:aws:iam::1:role/r
                source_profile = keys
                [program]
                credential_process = %s
                """.formatted(ChildJvm.commandLine(
                Printer.class, "print", "{\"SecretAccessKey\":\"hidden\",", "complain", "hidden")));
    }

    @AfterEach
    void close() {
        lab.close();
    }

    static Stream<String> bodies() {
        return Stream.of(
                "hidden",
                "<hidden>",
                "hidden\u0000\r\nhidden",
                "\"hidden\"",
                "{\"Code\":\"hidden code\",\"Message\":\"hidden\"}",
                "{\"Code\":\"Success\",\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"hidden\",\"Token\":\"hid\\nden hidden\"}",
                "{\"Code\":\"Success\",\"AccessKeyId\":\"A\",\"SecretAccessKey\":\"hidden\",\"Expiration\":\"hidden\"}",
                "{\"Code\":\"Success\",\"SecretAccessKey\":\"hidden\",\"SecretAccessKey\":\"hidden\"}",
                "{\"Code\":\"Success\",\"SecretAccessKey\":hidden}",
                Lab.stsXml("AssumeRole", "hidden A\u00DF", "2030-01-01T01:00:00Z"),
                Lab.stsXml("AssumeRole", "A", "hidden"),
                Lab.stsError("hidden", "hidden"),
                "<!DOCTYPE hidden [<!ENTITY hidden 'hidden'>]><hidden>&hidden;</hidden>");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void noFailureRepeatsWhatWasSentOrAnswered(String body) throws IOException {
        for (int status : new int[] {200, 400, 401, 403, 500}) {
            answerAlways(status, body);
            failAll(CredentialsSources::container, CredentialsSources::instance, CredentialsSources::webIdentity);
            failAll(
                    sources -> sources.profile("role"),
                    sources -> sources.assumedRole(AssumedRole.of("arn:aws:iam::1:role/r"), sources.environment()));
        }
    }

    @Test
    void noProgramThatFailsIsRepeated() {
        failAll(sources -> sources.profile("program"));
    }

    @Test
    void noRenewalThatFailsRepeatsThem() throws IOException {
        answerAlways(200, Lab.serviceJson("hidden", "2030-01-01T01:00:00Z").replace("secret of hidden", "hidden"));
        try (CredentialsSource source = lab.sources(Runnable::run).container()) {
            AwsCredentials first = source.credentials();
            answerAlways(500, "hidden");
            lab.clock.advance(Duration.ofMinutes(50));
            source.credentials();
            lab.clock.advance(Duration.ofMinutes(50));
            source.credentials();
            source.expired(first);
            fails(source);
            assertThat(RecordedLogs.lines()).hasSize(2);
        }
        assertNothingHidden(String.join("\n", RecordedLogs.lines()));
    }

    @Test
    void noTextOfAValueTellsThem() throws IOException {
        AwsCredentials secret =
                new AwsCredentials("AKID", "hidden", Optional.of("hidden"), Optional.of(lab.clock.instant()));
        Finding.Found found = new Finding.Found(secret, true);
        assertNothingHidden(String.join(
                "\n",
                found.toString(),
                Holding.of(found, lab.clock.instant(), 0).toString(),
                new Step(Step.Fetch.NONE, Optional.of(secret)).toString(),
                ProfileFiles.of(lab.place()).read().find("keys").orElseThrow().toString(),
                ProfileFiles.of(lab.place()).read().toString(),
                CredentialsSource.of(secret).toString(),
                lab.sources().toString(),
                lab.sources().environment().toString(),
                lab.place().toString()));
    }

    private void answerAlways(int status, String body) {
        lab.server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                String path = request.getTarget();
                if (path.endsWith("/token")) {
                    return new MockResponse.Builder().body("hidden-metadata").build();
                }
                if (path.endsWith("/security-credentials/") && status == 200) {
                    return new MockResponse.Builder().body("role").build();
                }
                return new MockResponse.Builder().code(status).body(body).build();
            }
        });
    }

    @SafeVarargs
    private void failAll(Function<CredentialsSources, CredentialsSource>... opened) {
        for (Function<CredentialsSources, CredentialsSource> open : opened) {
            try (CredentialsSource source = open.apply(lab.sources())) {
                fails(source);
            }
        }
        assertNothingHidden(String.join("\n", RecordedLogs.lines()));
    }

    private static void fails(CredentialsSource source) {
        try {
            AwsCredentials credentials = source.credentials();
            assertNothingHidden(credentials.toString());
        } catch (IOException e) {
            assertNothingHidden(messages(e));
        }
    }

    /** Everything that a log would show of a failure: messages, causes, what was suppressed. */
    static String messages(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }

    private static void assertNothingHidden(String text) {
        assertThat(text).doesNotContainIgnoringCase("hidden").doesNotContain("hid\n");
    }
}
