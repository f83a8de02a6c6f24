package io.staithe.http.oci;

import static io.staithe.http.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Ask;
import io.staithe.http.RegistryHandler;
import io.staithe.http.Samples;
import io.staithe.http.Wire;
import io.staithe.http.exchange.Network;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.name.RepositoryName;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectTest {
    private final Registry registry = Registry.builder()
            .blobs(new PresigningBlobStore())
            .createOnPush(RepositorySettings.standard())
            .build();
    private final Wire wire = Wire.to(RegistryHandler.of(registry));
    private final byte[] blob = bytes("a blob elsewhere");
    private final String url = "/v2/team/app/blobs/" + Samples.sha256(blob);

    RedirectTest() {
        registry.repositories().create(RepositoryName.of("team/app"));
        wire.post("/v2/team/app/blobs/uploads/?digest=" + Samples.sha256(blob))
                .body(blob)
                .gives(201);
    }

    @AfterEach
    void close() {
        registry.close();
    }

    @Test
    void aGetIsSentToTheStore() {
        Answer answer = wire.get(url).header("Range", "bytes=0-3").gives(307);

        assertThat(answer.header("Location"))
                .startsWith("https://bucket.example/")
                .endsWith("?method=GET&for=PT15M");
        assertThat(answer.header("Docker-Content-Digest")).isEqualTo(Samples.sha256(blob));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.bytes()).isEmpty();
    }

    @Test
    void whatTheStoreCannotAnswerIsServedFromHere() {
        assertThat(wire.head(url).gives(200).contentLength()).isEqualTo(blob.length);
        wire.get(url).header("Range", "bytes=0-3,5-6").gives(206);
        wire.get(url).header("If-None-Match", Samples.sha256(blob)).gives(304);
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3,            , 200",
        "::ffff:10.1.2.3,     , 200",
        "2001:db8::7,         , 200",
        "11.1.2.3,            , 307",
        "2001:db9::7,         , 307",
        "10.9.9.9,    11.1.2.3, 307", // the proxy's own address is in the network, the client's is not
        "10.9.9.9,    10.1.2.3, 200",
        "10.9.9.9,     unknown, 200",
        "11.9.9.9,    10.1.2.3, 307", // nobody believes this one
    })
    void clientsInChosenNetworksAreServedFromHere(String peer, String forwardedFor, int status)
            throws UnknownHostException {
        Wire chosen = Wire.to(RegistryHandler.builder(registry)
                .allowAnonymousFromAnywhere()
                .trustProxy(InetAddress.getByName("10.9.9.9"))
                .redirects(RedirectPolicy.always(Duration.ofMinutes(5))
                        .exceptFrom(List.of(Network.parse("10.0.0.0/8"), Network.parse("2001:db8::/32"))))
                .build());
        Ask get = chosen.from(peer).get(url);

        Answer answer = forwardedFor == null
                ? get.gives(status)
                : get.header("X-Forwarded-For", forwardedFor).gives(status);

        if (status == 200) {
            assertThat(answer.bytes()).isEqualTo(blob);
        } else {
            assertThat(answer.header("Location")).endsWith("&for=PT5M");
        }
    }

    @Test
    void aPolicyMaySayNever() {
        Wire direct = Wire.to(RegistryHandler.builder(registry)
                .redirects(RedirectPolicy.never())
                .build());

        assertThat(direct.get(url).gives(200).bytes()).isEqualTo(blob);
    }
}
