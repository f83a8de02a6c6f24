package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.IMAGE;
import static io.staithe.http.Samples.INDEX;
import static io.staithe.http.Samples.bytes;
import static io.staithe.http.Samples.sha256;
import static io.staithe.http.Samples.sha512;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestTest {
    private static final String MANIFESTS = "/v2/team/app/manifests/";
    private static final byte[] CONFIG = bytes("{}");

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;
    private final String image = image();

    @AfterEach
    void close() {
        served.close();
    }

    private String image() {
        served.blob("team/app", CONFIG);
        return Samples.image(CONFIG);
    }

    @Test
    void aManifestComesAsItWentByTagAndByDigest() {
        String digest = sha256(image);

        Answer created = wire.put(MANIFESTS + "v1")
                .header("Content-Type", IMAGE + "; charset=utf-8")
                .chunked(bytes(image))
                .gives(201);

        assertThat(created.header("Docker-Content-Digest")).isEqualTo(digest);
        assertThat(created.header("Location")).isEqualTo(MANIFESTS + digest);
        assertThat(created.has("OCI-Subject")).isFalse();
        assertThat(created.has("OCI-Tag")).isFalse();
        for (String reference : List.of("v1", digest, digest.replace(":", "%3A"))) {
            Answer pulled = wire.get(MANIFESTS + reference)
                    .header("Accept", "text/html")
                    .gives(200);
            assertThat(pulled.text()).isEqualTo(image);
            assertThat(pulled.header("Content-Type")).isEqualTo(IMAGE);
            assertThat(pulled.header("Docker-Content-Digest")).isEqualTo(digest);
            Answer told = wire.head(MANIFESTS + reference).gives(200);
            assertThat(told.bytes()).isEmpty();
            assertThat(told.contentLength()).isEqualTo(image.length());
            assertThat(told.header("Content-Type")).isEqualTo(IMAGE);
        }
    }

    @Test
    void whoHasItAlreadyIsToldSo() {
        String digest = served.manifest("team/app", "v1", image);

        wire.get(MANIFESTS + "v1").header("If-None-Match", '"' + digest + '"').gives(304);
        wire.head(MANIFESTS + "v1").header("If-None-Match", digest).gives(304);
        wire.get(MANIFESTS + "v1").header("If-None-Match", '"' + ABSENT + '"').gives(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1", ABSENT, "md5:abc"})
    void whatIsNotThereIsNotFound(String reference) {
        assertThat(wire.get(MANIFESTS + reference).gives(404).codes()).containsExactly("MANIFEST_UNKNOWN");
        wire.head(MANIFESTS + reference).gives(404);
        assertThat(wire.get("/v2/no/such/manifests/" + reference).gives(404).codes())
                .containsExactly("NAME_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:baddigeststring", "sha256:", ":", "a:b:c", "sha256:" + "A"})
    void aMalformedDigestIsNoTag(String reference) {
        for (String method : List.of("GET", "PUT", "DELETE")) {
            assertThat(wire.ask(method, MANIFESTS + reference)
                            .header("Content-Type", IMAGE)
                            .body(image)
                            .gives(400)
                            .codes())
                    .containsExactly("DIGEST_INVALID");
        }
    }

    @Test
    void otherBytesThanTheDigestSaysAreRefused() {
        Answer refused = wire.put(MANIFESTS + sha256(image))
                .header("Content-Type", IMAGE)
                .body(image + "  ")
                .gives(400);

        assertThat(refused.codes()).containsExactly("DIGEST_INVALID");
        wire.get(MANIFESTS + sha256(image)).gives(404);
    }

    @Test
    void missingBlobsAreNamedOneByOne() {
        String wanting = Samples.image(CONFIG, bytes("one"), bytes("two"));

        Answer refused = wire.put(MANIFESTS + "v1")
                .header("Content-Type", IMAGE)
                .body(wanting)
                .gives(400);

        assertThat(refused.codes()).containsExactly("MANIFEST_BLOB_UNKNOWN", "MANIFEST_BLOB_UNKNOWN");
        assertThat(refused.values("digest")).containsExactlyInAnyOrder(sha256("one"), sha256("two"));
        Answer index = wire.put(MANIFESTS + "v1")
                .header("Content-Type", INDEX)
                .body(Samples.index(image))
                .gives(400);
        assertThat(index.codes()).containsExactly("MANIFEST_BLOB_UNKNOWN");
    }

    @Test
    void severalTagsComeWithOnePush() {
        Answer created = wire.put(MANIFESTS + sha256(image) + "?tag=a&tag=b&tag=a")
                .header("Content-Type", IMAGE)
                .body(image)
                .gives(201);

        assertThat(created.headers().all("OCI-Tag")).containsExactly("a", "b");
        wire.get(MANIFESTS + "a").gives(200);
        wire.get(MANIFESTS + "b").gives(200);
    }

    @Test
    void aTagRemembersTheAlgorithmItWasPushedWith() {
        String digest = sha512(bytes(image));
        wire.put(MANIFESTS + digest + "?tag=long")
                .header("Content-Type", IMAGE)
                .body(image)
                .gives(201);

        assertThat(wire.head(MANIFESTS + "long").gives(200).header("Docker-Content-Digest"))
                .isEqualTo(digest);
        assertThat(wire.get(MANIFESTS + digest).gives(200).header("Docker-Content-Digest"))
                .isEqualTo(digest);
        wire.get(MANIFESTS + sha256(image)).gives(404);
    }

    @Test
    void fiftyTagsAreTakenAndFiftyOneAreTooMany() {
        StringBuilder query = new StringBuilder("?tag=t0");
        for (int i = 1; i < 50; i++) {
            query.append("&tag=t").append(i);
        }

        wire.put(MANIFESTS + sha256(image) + query)
                .header("Content-Type", IMAGE)
                .body(image)
                .gives(201);
        wire.put(MANIFESTS + sha256(image) + query + "&tag=t50")
                .header("Content-Type", IMAGE)
                .body(image)
                .gives(414);
        assertThat(wire.put(MANIFESTS + sha256(image) + "?tag=-")
                        .header("Content-Type", IMAGE)
                        .body(image)
                        .gives(400)
                        .codes())
                .containsExactly("TAG_INVALID");
    }

    @Test
    void theSubjectIsNamedThoughItIsMissing() {
        String referrer = Samples.image(CONFIG, List.of(), Samples.subject("nobody pushed this"));
        String index = Samples.index(List.of(), Samples.subject("nobody pushed this"));

        for (String json : List.of(referrer, index)) {
            for (String reference : List.of("v1", sha256(json))) {
                Answer created = wire.put(MANIFESTS + reference).body(json).gives(201);
                assertThat(created.header("OCI-Subject")).isEqualTo(sha256("nobody pushed this"));
            }
        }
    }

    @Test
    void withoutATypeTheManifestTellsItself() {
        wire.put(MANIFESTS + "v1").body(image).gives(201);

        assertThat(wire.get(MANIFESTS + "v1").gives(200).header("Content-Type")).isEqualTo(IMAGE);
    }

    @Test
    void aFixedTagStaysWhereItIs() {
        served.registry
                .repositories()
                .change(
                        io.staithe.registry.name.RepositoryName.of("team/app"),
                        io.staithe.registry.catalog.RepositorySettings.standard()
                                .withTagMutability(io.staithe.registry.catalog.TagMutability.immutable()));
        served.manifest("team/app", "v1", image);
        served.manifest("team/app", "v1", image);

        String other = Samples.image(CONFIG, List.of(), ",\"annotations\":{}");
        assertThat(wire.put(MANIFESTS + "v1")
                        .header("Content-Type", IMAGE)
                        .body(other)
                        .gives(400)
                        .codes())
                .containsExactly("TAG_INVALID");
        assertThat(wire.get(MANIFESTS + "v1").gives(200).text()).isEqualTo(image);
        wire.get(MANIFESTS + sha256(other)).gives(404);
    }
}
