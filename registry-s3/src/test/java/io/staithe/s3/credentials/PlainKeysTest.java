package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainKeysTest {
    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void keysStandInTheSystemProperties() throws IOException {
        lab.properties.putAll(Map.of("aws.accessKeyId", " AKID ", "aws.secretAccessKey", "s/+="));
        assertThat(lab.sources().systemProperties().credentials()).isEqualTo(AwsCredentials.of("AKID", "s/+="));
    }

    @Test
    void keysStandInTheEnvironment() throws IOException {
        lab.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "secret"));
        assertThat(lab.sources().environment().credentials()).isEqualTo(AwsCredentials.of("AKID", "secret"));

        lab.environment.putAll(Map.of("AWS_SESSION_TOKEN", "t", "AWS_CREDENTIAL_EXPIRATION", "2030-01-01T06:00:00Z"));
        assertThat(lab.sources().environment().credentials())
                .isEqualTo(AwsCredentials.temporary("AKID", "secret", "t", Instant.parse("2030-01-01T06:00:00Z")));
    }

    @Test
    void theOnesDoNotStandForTheOthers() {
        lab.properties.putAll(Map.of("aws.accessKeyId", "A", "aws.secretAccessKey", "s"));
        assertThatThrownBy(() -> lab.sources().environment().credentials())
                .hasMessage("no AWS credentials from the environment: AWS_ACCESS_KEY_ID is not set");
    }

    @Test
    void halfAKeyIsAMistake() {
        lab.environment.put("AWS_ACCESS_KEY_ID", "AKID");
        assertThatThrownBy(() -> lab.sources().environment().credentials())
                .hasMessage("the environment: no secret access key");

        lab.properties.put("aws.secretAccessKey", "secret");
        assertThatThrownBy(() -> lab.sources().systemProperties().credentials())
                .hasMessage("the system properties: no access key id");
    }

    @Test
    void blankValuesAreNone() {
        lab.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", " ", "AWS_SECRET_ACCESS_KEY", ""));
        assertThatThrownBy(() -> lab.sources().environment().credentials()).hasMessageEndingWith("is not set");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hid\nden", "hid den", "hidd\u00E9n", "hidden\u0000x"})
    void whatNoHeaderTakesIsRefusedAndNotRepeated(String value) {
        lab.environment.putAll(
                Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "s", "AWS_SESSION_TOKEN", value));
        assertThatThrownBy(() -> lab.sources().environment().credentials())
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the environment: the session token has blanks")
                .hasMessageNotContaining("hid");
    }

    @Test
    void anEndThatIsNoDateIsRefused() {
        lab.environment.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "s", "AWS_CREDENTIAL_EXPIRATION", "tomorrow"));
        assertThatThrownBy(() -> lab.sources().environment().credentials())
                .hasMessage("the environment: the end of the credentials is no date");
    }

    @Test
    void thisProcessHasItsOwnEnvironmentPropertiesAndFiles(@TempDir Path home) throws IOException {
        Surroundings real = Surroundings.ofThisProcess(lab.clock, () -> 0.5);
        assertThat(real.systemProperties().value("java.home")).contains(System.getProperty("java.home"));
        assertThat(real.environment().value("PATH")).isEqualTo(Optional.ofNullable(System.getenv("PATH")));
        assertThat(real.files().read(home.resolve("none"), 10)).isEmpty();
        Path file = lab.write("some", "0123456789");
        assertThat(real.files().read(file, 10)).contains("0123456789".getBytes());
        assertThatThrownBy(() -> real.files().read(file, 9)).hasMessageStartingWith("longer than 9 bytes");
        assertThat(lab.clock.advance(Duration.ZERO)).isEqualTo(real.clock().instant());
    }

    @Test
    void anotherEnvironmentAndOtherPropertiesCanBePutInTheirPlace() throws IOException {
        Surroundings place = Surroundings.ofThisProcess(lab.clock, () -> 0.5)
                .withEnvironment(Map.of("AWS_ACCESS_KEY_ID", "AKID", "AWS_SECRET_ACCESS_KEY", "s"))
                .withSystemProperties(Map.of());
        try (CredentialsSource source = CredentialsSources.in(place).standard()) {
            assertThat(source.credentials()).isEqualTo(AwsCredentials.of("AKID", "s"));
        }
    }
}
