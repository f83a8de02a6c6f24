package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.RecordedLogs;
import io.staithe.s3.fixture.S3ProxyServer;
import io.staithe.s3.fixture.Settings;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may, and when, at a server that verifies signatures. */
class S3ProxyAccessTest {
    private final Settings settings = S3ProxyServer.settings();

    @Test
    void aWrongSecretIsRefusedAtOnce() {
        try (S3Client client =
                settings.credentials(AwsCredentials.of("AKIDLAB", "WRONG")).open()) {
            assertThatThrownBy(() -> client.put("a", Payload.of(new byte[1])))
                    .isInstanceOfSatisfying(S3Exception.class, e -> {
                        assertThat(e.code()).isEqualTo("SignatureDoesNotMatch");
                        assertThat(e.status()).isEqualTo(403);
                        assertThat(e).hasMessageContaining("PutObject a: 403").hasMessageNotContaining("tries");
                    });
            assertThatThrownBy(() -> client.head("a"))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.status()).isEqualTo(403));
        }
    }

    @Test
    void anUnknownKeyIsRefused() {
        try (S3Client client =
                settings.credentials(AwsCredentials.of("AKIDWHO", "SECRET")).open()) {
            assertThatThrownBy(() -> client.get("a", ByteRange.all(1)))
                    .isInstanceOfSatisfying(
                            S3Exception.class, e -> assertThat(e.code()).isEqualTo("InvalidAccessKeyId"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-60, 60})
    void aClockThatIsOffByAnHourIsPutRight(int minutes) throws IOException {
        InstantSource clock = () -> Instant.now().plus(Duration.ofMinutes(minutes));
        try (S3Client client = settings.clock(clock).open()) {
            assertThat(client.head("a")).isEmpty();
            client.put("a", Payload.of(new byte[1]));

            assertThat(client.storeTime())
                    .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(60));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD"})
    void aSignedUrlReadsWithItsMethodAlone(String method) throws IOException {
        try (S3Client client = settings.prefix("p/").open()) {
            client.put("a b/é+&", Payload.of("content".getBytes(UTF_8)));
            URI url = client.presign(method, "a b/é+&", Duration.ofMinutes(5));

            HttpURLConnection good = ask(url, method);
            assertThat(good.getResponseCode()).isEqualTo(200);
            assertThat(good.getContentType()).isEqualTo("application/octet-stream");
            assertThat(good.getContentLengthLong()).isEqualTo(7);
            assertThat(ask(url, "DELETE").getResponseCode()).isEqualTo(403);
            assertThat(RecordedLogs.lines()).noneMatch(line -> line.contains("X-Amz-Signature"));
        }
    }

    private static HttpURLConnection ask(URI url, String method) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) url.toURL().openConnection();
        connection.setRequestMethod(method);
        return connection;
    }
}
