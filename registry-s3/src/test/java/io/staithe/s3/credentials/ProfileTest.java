package io.staithe.s3.credentials;

import static io.staithe.s3.credentials.StsFixture.assertSigned;
import static io.staithe.s3.credentials.StsFixture.form;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.ChildJvm;
import io.staithe.s3.fixture.Printer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class ProfileTest {
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
    void keysStandInAProfile() throws IOException {
        lab.credentials("[default]\naws_access_key_id = A\naws_secret_access_key = s/+=\n");
        assertThat(fetch()).isEqualTo(AwsCredentials.of("A", "s/+="));

        lab.credentials("[default]\naws_access_key_id = A\naws_secret_access_key = s\naws_session_token = t\n");
        assertThat(fetch()).isEqualTo(new AwsCredentials("A", "s", Optional.of("t"), Optional.empty()));
    }

    @Test
    void theProfileIsTheOneThatIsNamedOrSelectedOrTheDefault() throws IOException {
        lab.credentials("""
                [default]
                aws_access_key_id = DEFAULT
                aws_secret_access_key = s
                [one]
                aws_access_key_id = ONE
                aws_secret_access_key = s
                """);
        lab.config("[profile two]\naws_access_key_id = TWO\naws_secret_access_key = s\n");

        assertThat(fetch().accessKeyId()).isEqualTo("DEFAULT");
        lab.environment.put("AWS_PROFILE", "one");
        assertThat(fetch().accessKeyId()).isEqualTo("ONE");
        assertThat(fetch("two").accessKeyId()).isEqualTo("TWO");
        lab.properties.put("aws.profile", "two");
        assertThat(fetch().accessKeyId()).isEqualTo("TWO");
    }

    @Test
    void theFilesMayBeElsewhere() throws IOException {
        lab.environment.put(
                "AWS_CONFIG_FILE",
                lab.write("a/config", "[profile x]\nregion = r-1\n").toString());
        lab.write("b/keys", "[x]\naws_access_key_id = X\naws_secret_access_key = s\n");
        lab.environment.put("AWS_SHARED_CREDENTIALS_FILE", "~/b/keys");
        assertThat(fetch("x").accessKeyId()).isEqualTo("X");
        lab.environment.put("AWS_PROFILE", "x");
        lab.environment.remove("AWS_REGION");
        assertThat(RegionLookup.find(lab.place())).contains("r-1");
    }

    @Test
    void aProfileThatIsAskedForMustBeThere() throws IOException {
        assertThatThrownBy(this::fetch).hasMessageStartingWith("no AWS credentials from the profile default: not in ");
        assertThatThrownBy(() -> fetch("x")).hasMessageStartingWith("the profile x is not in ");
        lab.environment.put("AWS_PROFILE", "y");
        assertThatThrownBy(this::fetch).hasMessageStartingWith("the profile y is not in ");
    }

    @Test
    void aProfileMayHaveNothingToSayOfCredentials() throws IOException {
        lab.config("[default]\nregion = eu-west-1\ns3 =\n  aws_access_key_id = NO\n  aws_secret_access_key = NO\n");
        assertThatThrownBy(this::fetch)
                .hasMessage("no AWS credentials from the profile default: it has no credentials");
    }

    @Test
    void halfAKeyIsAMistake() throws IOException {
        lab.credentials("[default]\naws_access_key_id = A\n");
        assertThatThrownBy(this::fetch).hasMessage("the profile default: no secret access key");
    }

    @ParameterizedTest
    @CsvSource({
        "sso_session, signs in through IAM Identity Center (sso_session)",
        "sso_start_url, signs in through IAM Identity Center (sso_start_url)",
        "login_session, signs in through a browser (login_session)",
    })
    void aProfileThatSignsInIsRefusedByTheNameOfWhatIsMissing(String property, String what) throws IOException {
        lab.config("[default]\n" + property + " = x\naws_access_key_id = A\naws_secret_access_key = s\n");
        assertThatThrownBy(this::fetch)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("the profile default " + what + ", which is not supported here");
    }

    @Nested
    class Roles {
        private static final String USER = "[user]\naws_access_key_id = USER\naws_secret_access_key = secret of USER\n";

        @Test
        void aRoleIsAssumedByAnotherProfile() throws Exception {
            lab.credentials(USER);
            lab.config("""
                    [profile role]
                    role_arn = arn:aws:iam::1:role/r
                    source_profile = user
                    external_id = id
                    role_session_name = me
                    duration_seconds = 900
                    region = us-west-2
                    """);
            answer("ROLE");

            assertThat(fetch("role").accessKeyId()).isEqualTo("ROLE");
            RecordedRequest request = lab.server.takeRequest();
            assertThat(form(request))
                    .isEqualTo(Map.of(
                            "Action", "AssumeRole",
                            "Version", "2011-06-15",
                            "RoleArn", "arn:aws:iam::1:role/r",
                            "RoleSessionName", "me",
                            "ExternalId", "id",
                            "DurationSeconds", "900"));
            assertSigned(request, "USER", "secret of USER", "us-west-2");
        }

        @Test
        void rolesFormChains() throws Exception {
            lab.credentials(USER);
            lab.config(role("a", "source_profile = b")
                    + role("b", "source_profile = c")
                    + role("c", "source_profile = user"));
            answer("C");
            answer("B");
            answer("A");

            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
            assertSigned(lab.server.takeRequest(), "USER", "secret of USER", "eu-west-1");
            RecordedRequest second = lab.server.takeRequest();
            assertSigned(second, "C", "secret of C", "eu-west-1");
            assertThat(second.getHeaders().get("X-Amz-Security-Token")).isEqualTo("token-of-C");
            assertThat(form(second)).containsEntry("RoleArn", "arn:aws:iam::1:role/b");
            assertSigned(lab.server.takeRequest(), "B", "secret of B", "eu-west-1");
        }

        @Test
        void rolesInACircleAreRefused() throws IOException {
            lab.config(role("a", "source_profile = b")
                    + role("b", "source_profile = c")
                    + role("c", "source_profile = a"));
            assertThatThrownBy(() -> fetch("a"))
                    .hasMessage("profiles assume their roles in a circle: a -> b -> c -> a");
            assertThat(lab.server.getRequestCount()).isZero();
        }

        @Test
        void aProfileThatNamesItselfMeansItsOwnKeys() throws Exception {
            lab.config(role("a", "source_profile = a\naws_access_key_id = OWN\naws_secret_access_key = s"));
            answer("A");
            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
            assertSigned(lab.server.takeRequest(), "OWN", "s", "eu-west-1");
        }

        @Test
        void aRoleMayBeAssumedByTheEnvironment() throws Exception {
            lab.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "ENV", "AWS_SECRET_ACCESS_KEY", "s"));
            lab.config(role("a", "credential_source = Environment"));
            answer("A");
            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
            assertSigned(lab.server.takeRequest(), "ENV", "s", "eu-west-1");
        }

        @Test
        void aRoleMayBeAssumedByTheContainer() throws Exception {
            lab.environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", lab.url("/c"));
            lab.config(role("a", "credential_source = EcsContainer"));
            lab.answers(200, Lab.serviceJson("TASK", lab.in(Duration.ofHours(1))));
            answer("A");
            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
            lab.server.takeRequest();
            assertSigned(lab.server.takeRequest(), "TASK", "secret of TASK", "eu-west-1");
        }

        @Test
        void aRoleMayBeAssumedByTheInstance() throws Exception {
            lab.withInstance();
            lab.config(role("a", "credential_source = Ec2InstanceMetadata"));
            lab.answers(200, "token");
            lab.answers(200, "role");
            lab.answers(200, Lab.serviceJson("INSTANCE", lab.in(Duration.ofHours(1))));
            answer("A");
            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
        }

        @Test
        void aRoleMayBeAssumedByWebIdentity() throws Exception {
            Path token = lab.write("token", "jwt");
            lab.config(role("a", "web_identity_token_file = " + token + "\nrole_session_name = me\nregion = r-1"));
            lab.answers(200, Lab.stsXml("AssumeRoleWithWebIdentity", "A", lab.in(Duration.ofHours(1))));
            assertThat(fetch("a").accessKeyId()).isEqualTo("A");
            assertThat(form(lab.server.takeRequest()))
                    .containsEntry("WebIdentityToken", "jwt")
                    .containsEntry("RoleArn", "arn:aws:iam::1:role/a")
                    .containsEntry("RoleSessionName", "me");
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                value = {
                    "output = json|the profile a has a role_arn, and neither of source_profile and credential_source",
                    "source_profile = user@credential_source = Environment"
                            + "|the profile a has a role_arn, and both of source_profile and credential_source",
                    "source_profile = none|the profile a has a source_profile that does not exist: none",
                    "source_profile = empty|no AWS credentials from the profile a: it has no credentials",
                    "credential_source = Other|the profile a has a credential_source that does not exist: Other",
                    "credential_source = Environment"
                            + "|no AWS credentials from the profile a: the system properties: aws.accessKeyId is not set;"
                            + " the environment: AWS_ACCESS_KEY_ID is not set",
                    "source_profile = user@duration_seconds = 1h|duration_seconds is no number of seconds",
                    "source_profile = user@duration_seconds = 60"
                            + "|the role to assume: a session lasts from 15 minutes to 12 hours, not PT1M",
                })
        void whatCannotBeIsSaid(String lines, String message) throws IOException {
            lab.credentials(USER + "[empty]\n");
            lab.config(role("a", lines.replace('@', '\n')));
            assertThatThrownBy(() -> fetch("a")).isInstanceOf(IOException.class).hasMessage(message);
        }

        @Test
        void aRoleThatWantsACodeIsRefused() throws IOException {
            lab.credentials(USER);
            lab.config(role("a", "source_profile = user\nmfa_serial = arn:aws:iam::1:mfa/me"));
            assertThatThrownBy(() -> fetch("a"))
                    .hasMessageStartingWith(
                            "the profile a asks a person for a code (mfa_serial), which is not supported");
        }

        private static String role(String name, String lines) {
            return "[profile " + name + "]\nrole_arn = arn:aws:iam::1:role/" + name + "\n" + lines + "\n";
        }

        private void answer(String id) {
            lab.answers(200, Lab.stsXml("AssumeRole", id, lab.in(Duration.ofHours(1))));
        }
    }

    /** With a real program: this JVM's own launcher. */
    @Nested
    class Programs {
        @Test
        void aProgramPrintsCredentials() throws IOException {
            program(
                    "print",
                    "{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\",\"SessionToken\":\"t\","
                            + "\"Expiration\":\"2030-01-01T01:00:00Z\"}",
                    "complain",
                    "a remark");
            assertThat(fetch())
                    .isEqualTo(AwsCredentials.temporary("P", "s", "t", Instant.parse("2030-01-01T01:00:00Z")));
        }

        @Test
        void credentialsWithoutATokenStay() throws IOException {
            program("print", "{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\",\"Token\":\"no\"}");
            assertThat(fetch()).isEqualTo(AwsCredentials.of("P", "s"));
        }

        @ParameterizedTest
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '`',
                value = {
                    "{\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"hidden\"}|printed another version than 1",
                    "{\"Version\":2,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"hidden\"}"
                            + "|printed another version than 1",
                    "hidden|: the answer cannot be read: it is no JSON, or more of it than credentials take",
                    "{\"Version\":1,\"SecretAccessKey\":\"hidden\"}|: no access key id",
                    "{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\",\"Expiration\":\"hidden\"}"
                            + "|: the end of the credentials is no date",
                })
        void whatIsPrintedMustBeCredentialsAndIsNotRepeated(String printed, String message) throws IOException {
            program("print", printed);
            assertThatThrownBy(ProfileTest.this::fetch)
                    .hasMessageStartingWith("credential_process of the profile default")
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("hidden");
        }

        @Test
        void aProgramThatFailsIsSaidToByItsStatusAlone() throws IOException {
            program("print", "hidden", "complain", "hidden", "exit", "7");
            assertThatThrownBy(ProfileTest.this::fetch)
                    .hasMessage("credential_process of the profile default: ended with status 7");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"/nowhere/hidden --password hidden", "'hidden", "\"/nowhere/hidden --password hidden\""})
        void aCommandThatCannotBeStartedIsNotRepeated(String command) throws IOException {
            lab.config("[default]\ncredential_process = " + command + "\n");
            assertThatThrownBy(ProfileTest.this::fetch)
                    .hasMessageStartingWith("credential_process of the profile default: ")
                    .hasMessageNotContaining("hidden")
                    .satisfies(
                            thrown -> assertThat(SecretsTest.messages(thrown)).doesNotContain("hidden"));
        }

        @Test
        void aProgramGoesBeforeKeys() throws IOException {
            program("print", "{\"Version\":1,\"AccessKeyId\":\"P\",\"SecretAccessKey\":\"s\"}");
            lab.credentials("[default]\naws_access_key_id = A\naws_secret_access_key = s\n");
            assertThat(fetch().accessKeyId()).isEqualTo("P");
        }

        private void program(String... arguments) throws IOException {
            lab.config("[default]\ncredential_process = " + ChildJvm.commandLine(Printer.class, arguments) + "\n");
        }
    }

    private AwsCredentials fetch() throws IOException {
        try (CredentialsSource source = lab.sources().profile()) {
            return source.credentials();
        }
    }

    private AwsCredentials fetch(String name) throws IOException {
        try (CredentialsSource source = lab.sources().profile(name)) {
            return source.credentials();
        }
    }
}
