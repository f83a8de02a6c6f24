package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.Settings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresigningTest {
    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    private final Settings settings =
            Settings.of(URI.create("http://inside:9000"), "bucket").clock(() -> NOW);

    @Test
    void aUrlNamesTheObjectAndItsType() throws IOException {
        URI url = presign(settings.prefix("p/"), Duration.ofMinutes(20));

        assertThat(url.toString())
                .startsWith("http://inside:9000/bucket/p/k%20%2B?")
                .contains("response-content-type=application%2Foctet-stream")
                .contains("X-Amz-Date=20260301T120000Z")
                .contains("X-Amz-Expires=1200")
                .contains("X-Amz-SignedHeaders=host")
                .contains("X-Amz-Signature=");
    }

    @Test
    void aUrlIsForThePublicEndpoint() throws IOException {
        Settings outside = settings.publicEndpoint(URI.create("https://Images.example:443/s3/"));

        assertThat(presign(outside, Duration.ofMinutes(1)).toString())
                .startsWith("https://images.example/s3/bucket/k%20%2B?");
        assertThat(presign(outside.pathStyle(false), Duration.ofMinutes(1)).toString())
                .startsWith("https://bucket.images.example/s3/k%20%2B?");
    }

    @Test
    void withoutAnEndpointItIsAmazons() throws IOException {
        Settings amazon = settings.endpoint(Optional.empty()).region("eu-west-1");

        assertThat(presign(amazon, Duration.ofMinutes(1)).toString())
                .startsWith("https://s3.eu-west-1.amazonaws.com/bucket/k%20%2B?");
        assertThat(presign(amazon.pathStyle(false), Duration.ofMinutes(1)).toString())
                .startsWith("https://bucket.s3.eu-west-1.amazonaws.com/k%20%2B?");
        assertThat(presign(amazon.region("cn-north-1"), Duration.ofMinutes(1)).getHost())
                .isEqualTo("s3.cn-north-1.amazonaws.com.cn");
    }

    @ParameterizedTest
    @CsvSource({"60, 3600, 60", "3600, 60, 60", "10000000, 10000000, 604800", "1, 1, 1"})
    void aUrlDoesNotOutliveItsCredentials(long asked, long credentials, long lives) throws IOException {
        AwsCredentials temporary = AwsCredentials.temporary("AKID", "S", "tok en", NOW.plusSeconds(credentials));

        assertThat(presign(settings.credentials(temporary), Duration.ofSeconds(asked))
                        .toString())
                .contains("X-Amz-Expires=" + lives + "&")
                .contains("X-Amz-Security-Token=tok%20en");
    }

    @ParameterizedTest
    @CsvSource({"PT0.9S", "PT0S", "-PT1H"})
    void credentialsThatEndSignNothing(Duration left) {
        AwsCredentials temporary = AwsCredentials.temporary("AKID", "SECRET", "token", NOW.plus(left));

        assertThatThrownBy(() -> presign(settings.credentials(temporary), Duration.ofMinutes(1)))
                .isInstanceOf(IOException.class)
                .message()
                .doesNotContain("SECRET")
                .doesNotContain("token");
    }

    @Test
    void aUrlOnlyReads() {
        try (S3Client client = settings.open()) {
            assertThatThrownBy(() -> client.presign("DELETE", "k", Duration.ofMinutes(1)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static URI presign(Settings settings, Duration lifetime) throws IOException {
        try (S3Client client = settings.open()) {
            return client.presign("GET", "k +", lifetime);
        }
    }
}
