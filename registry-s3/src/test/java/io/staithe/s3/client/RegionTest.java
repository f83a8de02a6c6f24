package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.ScriptedStore;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Buckets that are elsewhere. */
class RegionTest extends FaultTest {
    private static final Turn STORED = Turn.answer(200, "", "ETag: \"tag\"");
    private static final Turn ABSENT = Turn.answerHead(404, "Content-Length: 0");
    private static final String FRANKFURT = "x-amz-bucket-region: eu-central-1";

    @Test
    void aRegionThatAHeaderNamesIsKept() throws IOException {
        S3Client client = facing(Turn.error(301, "PermanentRedirect", FRANKFURT), STORED);

        client.put("a", Payload.of(CONTENT));
        client.put("a", Payload.of(CONTENT));

        assertThat(regions()).containsExactly("us-east-1", "eu-central-1", "eu-central-1");
        assertThat(pauses).isEmpty();
    }

    @Test
    void aRegionThatADocumentNamesIsKept() throws IOException {
        S3Client client = facing(
                Turn.answer(400, "<Error><Code>AuthorizationHeaderMalformed</Code><Region>eu-west-1</Region></Error>"),
                STORED);

        client.put("a", Payload.of(CONTENT));
        client.put("a", Payload.of(CONTENT));

        assertThat(regions()).containsExactly("us-east-1", "eu-west-1", "eu-west-1");
    }

    @Test
    void aHeadIsToldByHeadersAlone() throws IOException {
        S3Client client = facing(
                Turn.answerHead(301, "Content-Length: 0", FRANKFURT),
                Turn.answerHead(400, "Content-Length: 0", "x-amz-bucket-region: eu-west-3"),
                ABSENT);

        assertThat(client.head("a")).isEmpty();
        assertThat(regions()).containsExactly("us-east-1", "eu-central-1", "eu-west-3");
    }

    @Test
    void aHeadThatIsRefusedInTheRightRegionIsRefused() {
        S3Client client = facing(Turn.answerHead(403, "Content-Length: 0", "x-amz-bucket-region: us-east-1"));

        assertThatThrownBy(() -> client.head("a"))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEmpty());
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aSignedUrlIsForTheRegionThatWasLearned() throws IOException {
        S3Client client = facing(Turn.error(301, "PermanentRedirect", FRANKFURT), STORED);
        client.put("a", Payload.of(CONTENT));

        assertThat(client.presign("GET", "a", java.time.Duration.ofMinutes(1)).getQuery())
                .contains("/eu-central-1/s3/");
    }

    @Test
    void aStoreThatSendsUsRoundIsLeft() {
        S3Client client = facing(
                Turn.error(301, "PermanentRedirect", FRANKFURT),
                Turn.error(301, "PermanentRedirect", "x-amz-bucket-region: us-east-1"),
                Turn.error(301, "PermanentRedirect", FRANKFURT),
                STORED);

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT)))
                .isInstanceOfSatisfying(
                        S3Exception.class, e -> assertThat(e.code()).isEqualTo("PermanentRedirect"));
        assertThat(requests()).hasSize(3);
    }

    @Test
    void aRedirectThatSaysNothingIsAFailure() {
        S3Client client = facing(Turn.error(301, "PermanentRedirect"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aRedirectOutOfTheDomainIsNotFollowed() {
        try (ScriptedStore elsewhere = ScriptedStore.playing(STORED)) {
            S3Client client = facing(
                    Turn.answer(307, "", "Location: " + elsewhere.endpoint() + "/bucket/a"),
                    Turn.answer(301, "<Error><Endpoint>evil.example</Endpoint></Error>", "X: y"));

            assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
            assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(requests()).hasSize(2);
        }
    }

    @Test
    void aRegionThatIsNoneIsNotBelieved() {
        S3Client client = facing(Turn.error(301, "PermanentRedirect", "x-amz-bucket-region: evil.example/"));

        assertThatThrownBy(() -> client.put("a", Payload.of(CONTENT))).isInstanceOf(S3Exception.class);
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aTemporaryRedirectHoldsForOneCall() throws IOException {
        S3Client client =
                throughProxy(Turn.answer(307, "", "Location: http://bucket.new.store.example/a?x=y"), STORED, STORED);

        client.put("a b", Payload.of(CONTENT));
        client.put("a b", Payload.of(CONTENT));

        assertThat(requests())
                .extracting(request -> request.target())
                .containsExactly(
                        "http://bucket.store.example/a%20b",
                        "http://bucket.new.store.example/a%20b", "http://bucket.store.example/a%20b");
        assertThat(requests().get(1).header("Host")).contains("bucket.new.store.example");
    }

    @Test
    void aPermanentRedirectIsKept() throws IOException {
        S3Client client = throughProxy(
                Turn.answer(301, "<Error><Endpoint>bucket.new.store.example</Endpoint></Error>"), STORED, STORED);

        client.put("a", Payload.of(CONTENT));
        client.put("a", Payload.of(CONTENT));

        assertThat(requests())
                .extracting(request -> request.header("Host").orElseThrow())
                .containsExactly("bucket.store.example", "bucket.new.store.example", "bucket.new.store.example");
    }

    /** A client that names the bucket in the host, and reaches every host through the scripted store. */
    private S3Client throughProxy(Turn... turns) {
        ProxySelector before = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                return List.of(new Proxy(
                        Proxy.Type.HTTP,
                        new InetSocketAddress("127.0.0.1", store().endpoint().getPort())));
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {}
        });
        try {
            return having(settings -> settings.endpoint(Optional.of(URI.create("http://store.example")))
                            .pathStyle(false))
                    .facing(turns);
        } finally {
            ProxySelector.setDefault(before);
        }
    }

    private List<String> regions() {
        return requests().stream()
                .map(request -> request.header("Authorization").orElseThrow().split("/")[2])
                .toList();
    }
}
