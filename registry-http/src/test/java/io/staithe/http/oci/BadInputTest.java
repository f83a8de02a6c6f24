package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.IMAGE;
import static io.staithe.http.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the answer is a documented error. */
class BadInputTest {
    private static final int LIMIT = 4 * 1024 * 1024;

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/Team/app/manifests/v1, 400, NAME_INVALID",
        "/v2/a/manifests/v1, 400, NAME_INVALID",
        "/v2/team/-app/tags/list, 400, NAME_INVALID",
        "/v2/team/a..b/tags/list, 400, NAME_INVALID",
        "/v2/team/a___b/tags/list, 400, NAME_INVALID",
        "/v2/team//app/tags/list, 400, NAME_INVALID",
        "/v2//tags/list, 400, NAME_INVALID",
        "//v2/team/app/tags/list, 400, NAME_INVALID",
        "/v2/team/../app/tags/list, 400, NAME_INVALID",
        "/v2/team/%2e%2E/app/tags/list, 400, NAME_INVALID",
        "/v2/team/./app/tags/list, 400, NAME_INVALID",
        "/v2/team%2Fapp/tags/list, 400, NAME_INVALID",
        "/v2/team%252Fapp/tags/list, 400, NAME_INVALID",
        "/v2/team/app;v=1/tags/list, 400, NAME_INVALID",
        "/v2/team/app%3Bv/tags/list, 400, NAME_INVALID",
        "/v2/team\\app/tags/list, 400, NAME_INVALID",
        "/v2/team%5Capp/tags/list, 400, NAME_INVALID",
        "/v2/team/app%00/tags/list, 400, NAME_INVALID",
        "/v2/team/app%0d%0aX:y/tags/list, 400, NAME_INVALID",
        "/v2/team/%C3%A9/tags/list, 400, NAME_INVALID",
        "/v2/team/%ff/tags/list, 400, NAME_INVALID",
        "/v2/team/%4/tags/list, 400, NAME_INVALID",
        "/v2/team/%zz/tags/list, 400, NAME_INVALID",
        "/v2/team/app/manifests/.v1, 400, TAG_INVALID",
        "/v2/team/app/manifests/v%201, 400, TAG_INVALID",
        "/v2/team/app/manifests/sha256:xyz, 400, DIGEST_INVALID",
        "/v2/team/app/blobs/latest, 400, DIGEST_INVALID",
        "/v2/team/app/blobs/sha256:, 400, DIGEST_INVALID",
        "/v2/team/app/referrers/latest, 400, DIGEST_INVALID",
        "/v2/team/app/tags/list?last=-, 400, TAG_INVALID",
        "/v2/team/app/tags/list?last=%00, 400, TAG_INVALID",
        "/v2/team/app/tags/list?last=%zz, 400, TAG_INVALID",
        "/v2/_catalog?last=A, 400, NAME_INVALID",
        "/v2/team/app/referrers/sha256:0000000000000000000000000000000000000000000000000000000000000000?last=x, 400, DIGEST_INVALID",
        "/, 404, UNSUPPORTED",
        "/v1/, 404, UNSUPPORTED",
        "/v2/_oci/ext/discover, 404, UNSUPPORTED",
        "/v2/team/app/_oci/ext/discover, 404, UNSUPPORTED",
        "/v2/team/app, 404, UNSUPPORTED",
        "/v2/manifests/v1, 404, UNSUPPORTED",
        "/v2/blobs/uploads/, 404, UNSUPPORTED",
        "/v2/team/app/tags/list/, 404, UNSUPPORTED",
        "/v2/team/app/manifests/, 404, UNSUPPORTED",
        "/v2/%5fcatalog, 200,",
        "/V2/, 404, UNSUPPORTED",
    })
    void anOddTargetHasItsError(String target, int status, String code) {
        served.image("team/app", "v1", "content");

        Answer answer = wire.get(target).gives(status);
        if (code != null) {
            assertThat(answer.codes()).containsExactly(code);
        }
        assertThat(wire.head(target).gives(status).bytes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /v2/, 'GET, HEAD'",
        "DELETE, /v2/_catalog, 'GET, HEAD'",
        "PUT, /v2/team/app/tags/list, 'GET, HEAD'",
        "GET, /v2/team/app/blobs/uploads/, POST",
        "POST, /v2/team/app/manifests/v1, 'DELETE, GET, HEAD, PUT'",
        "PATCH, /v2/team/app/blobs/sha256:00, 'DELETE, GET, HEAD'",
        "POST, /v2/team/app/blobs/uploads/x, 'DELETE, GET, HEAD, PATCH, PUT'",
        "OPTIONS, /v2/, 'GET, HEAD'",
        "TRACE, /v2/, 'GET, HEAD'",
        "WHAT, /v2/team/app/referrers/x, 'GET, HEAD'",
    })
    void aMethodThatIsNotThereIsToldWhichAre(String method, String target, String allowed) {
        Answer answer = wire.ask(method, target).gives(405);

        assertThat(answer.header("Allow")).isEqualTo(allowed);
        assertThat(answer.codes()).containsExactly("UNSUPPORTED");
    }

    @Test
    void aNameMayHaveTheWordsOfThePathInIt() {
        String name = "blobs/uploads/manifests/tags/list/referrers";

        String json = served.image(name, "uploads", "content");

        assertThat(wire.get("/v2/" + name + "/manifests/uploads").gives(200).text())
                .isEqualTo(json);
        assertThat(wire.get("/v2/" + name + "/tags/list").gives(200).values("tags"))
                .containsExactly("uploads");
        wire.get("/v2/" + name + "/referrers/" + ABSENT).gives(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{}",
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":2}",
                "{\"schemaVersion\":2,\"schemaVersion\":2}",
                "{\"schemaVersion\":2,\"config\":{},\"layers\":[]}",
                "{\"schemaVersion\":2,\"mediaType\":\"text/html\"}",
                "{\"schemaVersion\":2,\"manifests\":[{\"digest\":\"x\"}]}",
                "{\"schemaVersion\":99999999999999999999}",
                "{\"schemaVersion\":2}{}",
                "\u0000",
            })
    void whatIsNoManifestIsRefused(String json) {
        assertThat(wire.put("/v2/team/app/manifests/v1")
                        .header("Content-Type", IMAGE)
                        .body(json)
                        .gives(400)
                        .codes())
                .containsExactly("MANIFEST_INVALID");
    }

    @Test
    void deepJsonIsRefused() {
        String deep = "{\"schemaVersion\":2,\"x\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(wire.put("/v2/team/app/manifests/v1").body(deep).gives(400).codes())
                .containsExactly("MANIFEST_INVALID");
        assertThat(wire.put("/v2/team/app/manifests/v1")
                        .body(new byte[] {(byte) 0xC3, (byte) 0x28})
                        .gives(400)
                        .codes())
                .containsExactly("MANIFEST_INVALID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/octet-stream", "nonsense", "a/b\r\nX-Evil: 1", "\u0000/x"})
    void aTypeThatIsNoManifestsIsRefused(String type) {
        served.blob("team/app", bytes("{}"));

        assertThat(wire.put("/v2/team/app/manifests/v1")
                        .header("Content-Type", type)
                        .body(Samples.image(bytes("{}")))
                        .gives(400)
                        .codes())
                .containsExactly("MANIFEST_INVALID");
    }

    @Test
    void aManifestOfTheLimitIsTakenAndOneByteMoreIsNot() {
        served.blob("team/app", bytes("{}"));
        String frame = Samples.image(bytes("{}"), List.of(), ",\"x\":\"\"");
        String most = Samples.image(bytes("{}"), List.of(), ",\"x\":\"" + "y".repeat(LIMIT - frame.length()) + '"');

        served.manifest("team/app", "v1", most);
        assertThat(wire.get("/v2/team/app/manifests/v1").gives(200).text()).isEqualTo(most);
        assertThat(wire.put("/v2/team/app/manifests/v1")
                        .body(most + " ")
                        .gives(413)
                        .codes())
                .containsExactly("SIZE_INVALID");
        wire.put("/v2/team/app/manifests/v1").chunked(bytes(most + " ")).gives(413);
    }

    @Test
    void ofAnEndlessManifestNoMoreIsReadThanShowsIt() {
        Endless endless = new Endless();

        wire.put("/v2/team/app/manifests/v1")
                .body(endless, OptionalLong.empty())
                .gives(413);

        assertThat(endless.given).isLessThanOrEqualTo(LIMIT + 1);
    }

    @Test
    void noHeaderCanBeInjected() {
        String evil = "x%0d%0aSet-Cookie:%20a=b";

        for (String target : List.of(
                "/v2/team/app/tags/list?last=" + evil,
                "/v2/team/app/blobs/uploads/?digest-algorithm=" + evil,
                "/v2/team/app/blobs/uploads/?mount=" + evil + "&from=" + evil,
                "/v2/team/app/referrers/" + ABSENT + "?artifactType=" + evil)) {
            for (String method : List.of("GET", "POST")) {
                Answer answer = wire.ask(method, target).send();
                answer.headers()
                        .forEach((name, value) ->
                                assertThat(value).doesNotContain("\r").doesNotContain("\n"));
                assertThat(answer.has("Set-Cookie")).isFalse();
            }
        }
    }

    @Test
    void everythingIsServedInert() {
        served.image("team/app", "v1", "<script>");

        for (String target : List.of(
                "/v2/",
                "/v2/team/app/blobs/" + Samples.sha256("<script>"),
                "/v2/team/app/manifests/v1",
                "/v2/nothing")) {
            Answer answer = wire.get(target).send();
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Content-Security-Policy")).isEqualTo("default-src 'none'; sandbox");
            assertThat(answer.header("Docker-Distribution-API-Version")).isEqualTo("registry/2.0");
        }
        assertThat(wire.get("/v2/").gives(200).text()).isEqualTo("{}");
        assertThat(wire.get("/v2").gives(200).text()).isEqualTo("{}");
        assertThat(wire.get("/v2/?ns=docker.io").gives(200).has("OCI-Namespace"))
                .isFalse();
    }

    /** Counts what is taken from it. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() throws IOException {
            given++;
            return ' ';
        }
    }
}
