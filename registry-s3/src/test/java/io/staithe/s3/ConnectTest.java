package io.staithe.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.credentials.CredentialsSource;
import io.staithe.s3.fixture.S3ProxyServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ConnectTest {
    private static final S3Settings SETTINGS = S3Settings.builder()
            .endpoint(S3ProxyServer.endpoint())
            .bucket(S3ProxyServer.freshBucket())
            .credentials(CredentialsSource.of(S3ProxyServer.CREDENTIALS))
            .build();

    @Test
    void aStoreWithNothingMissingHasNoShortcomings() throws IOException {
        try (S3BlobStore store = S3BlobStore.connect(SETTINGS)) {
            assertThat(store.shortcomings()).isEmpty();
        }
    }

    @Test
    void whatCannotBeUsedIsNamedWithTheReason() {
        assertThatThrownBy(() -> S3BlobStore.connect(
                        SETTINGS.toBuilder().bucket("there-is-none").build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(S3ProxyServer.endpoint().toString())
                .hasMessageContaining("there-is-none")
                .hasMessageContaining("NoSuchBucket");
    }

    @Test
    void aWrongSecretIsRefusedAndNotTold() {
        CredentialsSource wrong = CredentialsSource.of(AwsCredentials.of("AKIDLAB", "quite-another-secret"));
        assertThatThrownBy(() -> S3BlobStore.connect(
                        SETTINGS.toBuilder().credentials(wrong).build()))
                .hasMessageContaining("SignatureDoesNotMatch")
                .hasMessageNotContaining("quite-another-secret");
    }

    @Test
    void nobodyListeningIsAFailureToo() {
        assertThatThrownBy(() -> S3BlobStore.connect(SETTINGS.toBuilder()
                        .endpoint(URI.create("http://127.0.0.1:1"))
                        .attempts(1)
                        .build()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://127.0.0.1:1");
    }

    @Test
    void theCredentialsOfAUserStayOpen() throws IOException {
        AtomicInteger closed = new AtomicInteger();
        CredentialsSource counted = new CredentialsSource() {
            @Override
            public AwsCredentials credentials() {
                return S3ProxyServer.CREDENTIALS;
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
        S3BlobStore.connect(SETTINGS.toBuilder().credentials(counted).build()).close();
        assertThat(closed).hasValue(0);
    }

    @Test
    void theBucketMustBeTold() {
        assertThatThrownBy(() -> S3Settings.builder().build()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> S3Settings.builder().prefix("/a")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> S3Settings.builder().partBytes(1_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
