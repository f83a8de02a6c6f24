package io.staithe.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.contract.Certificate;
import io.staithe.http.exchange.HttpResponse;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RegistryServerTest {
    @Test
    void listensOnLoopbackAtAFreePort() throws Exception {
        try (RegistryServer server = builder().start()) {
            assertThat(server.address().getAddress().getHostAddress()).isEqualTo("127.0.0.1");
            assertThat(server.port()).isPositive();
            assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port());
            assertThat(HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void listensWhereItIsTold() {
        try (RegistryServer first =
                builder().bind(new InetSocketAddress("0.0.0.0", 0)).start()) {
            assertThat(first.uri().getHost()).isNotEqualTo("0.0.0.0");
            assertThatThrownBy(() -> builder()
                            .bind(new InetSocketAddress("0.0.0.0", 0))
                            .port(first.port())
                            .start())
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void listensOverTlsWhereItHasAContext() throws Exception {
        try (RegistryServer server = builder().tls(Certificate.get().server()).start()) {
            assertThat(server.uri()).hasToString("https://127.0.0.1:" + server.port());
            assertThat(HttpClient.newBuilder()
                            .sslContext(Certificate.get().client())
                            .build()
                            .send(HttpRequest.newBuilder(server.uri()).build(), BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void isNotStartedWithoutAHandlerOrWithLimitsThatAreNone() {
        assertThatThrownBy(RegistryServer.builder()::start).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder().headerTimeout(Duration.ZERO)::start).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(builder().stallTimeout(Duration.ofSeconds(-1))::start)
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static RegistryServerBuilder builder() {
        return RegistryServer.builder().handler(request -> HttpResponse.of(200));
    }
}
