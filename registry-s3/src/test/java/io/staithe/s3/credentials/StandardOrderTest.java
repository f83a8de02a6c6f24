package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StandardOrderTest {
    private Lab lab;

    @BeforeEach
    void open(@TempDir Path home) throws IOException {
        lab = new Lab(home);
    }

    @AfterEach
    void close() {
        lab.close();
    }

    /** All six are there; one after the other is taken away. */
    @Test
    void theOrderIsThatOfTheSdkForJava() throws IOException {
        Path token = lab.write("token", "jwt");
        String end = lab.in(Duration.ofHours(1));
        lab.withSts().withInstance();
        lab.properties.putAll(Map.of("aws.accessKeyId", "PROPERTIES", "aws.secretAccessKey", "s"));
        lab.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "ENVIRONMENT", "AWS_SECRET_ACCESS_KEY", "s"));
        lab.environment.putAll(
                Map.of("AWS_WEB_IDENTITY_TOKEN_FILE", token.toString(), "AWS_ROLE_ARN", "arn:aws:iam::1:role/r"));
        lab.credentials("[default]\naws_access_key_id = PROFILE\naws_secret_access_key = s\n");
        lab.environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", lab.url("/container"));

        assertThat(found()).isEqualTo("PROPERTIES");
        lab.properties.clear();
        assertThat(found()).isEqualTo("ENVIRONMENT");
        lab.environment.remove("AWS_ACCESS_KEY_ID");
        lab.environment.remove("AWS_SECRET_ACCESS_KEY");
        lab.answers(200, Lab.stsXml("AssumeRoleWithWebIdentity", "IDENTITY", end));
        assertThat(found()).isEqualTo("IDENTITY");
        lab.environment.remove("AWS_WEB_IDENTITY_TOKEN_FILE");
        assertThat(found()).isEqualTo("PROFILE");
        lab.credentials("");
        lab.answers(200, Lab.serviceJson("CONTAINER", end));
        assertThat(found()).isEqualTo("CONTAINER");
        lab.environment.remove("AWS_CONTAINER_CREDENTIALS_FULL_URI");
        lab.answers(200, "metadata-token");
        lab.answers(200, "role");
        lab.answers(200, Lab.serviceJson("INSTANCE", end));
        assertThat(found()).isEqualTo("INSTANCE");
    }

    @Test
    void whereThereIsNothingTheMessageNamesAllThatWasTried() {
        assertThatThrownBy(this::found)
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith(
                        "no AWS credentials from anywhere: the system properties: aws.accessKeyId is not set;"
                                + " the environment: AWS_ACCESS_KEY_ID is not set;"
                                + " a web identity: AWS_WEB_IDENTITY_TOKEN_FILE is not set; the profile default: not in ")
                .hasMessageEndingWith("; the container: neither AWS_CONTAINER_CREDENTIALS_RELATIVE_URI nor"
                        + " AWS_CONTAINER_CREDENTIALS_FULL_URI is set;"
                        + " the instance metadata: switched off by AWS_EC2_METADATA_DISABLED");
    }

    @Test
    void aSourceThatIsSetUpButFailsEndsTheSearch() throws IOException {
        lab.environment.put("AWS_WEB_IDENTITY_TOKEN_FILE", "/nowhere");
        lab.credentials("[default]\naws_access_key_id = PROFILE\naws_secret_access_key = s\n");

        assertThatThrownBy(this::found).hasMessage("AWS_WEB_IDENTITY_TOKEN_FILE is set, but AWS_ROLE_ARN is not");
    }

    @Test
    void whatWasFoundFirstIsKeptTo() throws IOException {
        lab.environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", lab.url("/container"));
        lab.answers(200, Lab.serviceJson("ONE", lab.in(Duration.ofHours(1))));
        lab.answers(200, Lab.serviceJson("TWO", lab.in(Duration.ofHours(2))));
        try (CredentialsSource source = lab.sources().standard()) {
            assertThat(source.credentials().accessKeyId()).isEqualTo("ONE");
            lab.environment.putAll(Map.of("AWS_ACCESS_KEY_ID", "LATER", "AWS_SECRET_ACCESS_KEY", "s"));
            lab.clock.advance(Duration.ofMinutes(55));
            assertThat(source.credentials().accessKeyId()).isEqualTo("TWO");
        }
    }

    private String found() throws IOException {
        try (CredentialsSource source = lab.sources().standard()) {
            return source.credentials().accessKeyId();
        }
    }
}
