package io.staithe.http.oci;

import static io.staithe.http.Samples.ABSENT;
import static io.staithe.http.Samples.CONFIG;
import static io.staithe.http.Samples.INDEX;
import static io.staithe.http.Samples.bytes;
import static io.staithe.http.Samples.sha256;
import static io.staithe.http.Samples.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferrersTest {
    private static final String EMPTY =
            "{\"schemaVersion\":2,\"mediaType\":\"" + Samples.INDEX + "\",\"manifests\":[]}";

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;
    private final String image = served.image("team/app", "v1", "content");
    private final String referrers = "/v2/team/app/referrers/" + sha256(image);

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"team/app", "no/such"})
    void nothingRefersToTheUnknown(String repository) {
        Answer list = wire.get("/v2/" + repository + "/referrers/" + ABSENT).gives(200);

        assertThat(list.text()).isEqualTo(EMPTY);
        assertThat(list.header("Content-Type")).isEqualTo(INDEX);
        assertThat(wire.head("/v2/" + repository + "/referrers/" + ABSENT)
                        .gives(200)
                        .contentLength())
                .isEqualTo(EMPTY.length());
        wire.get("/v2/" + repository + "/referrers/md5:abc").gives(200);
        assertThat(wire.get("/v2/" + repository + "/referrers/nonsense")
                        .gives(400)
                        .codes())
                .containsExactly("DIGEST_INVALID");
    }

    @Test
    void aReferrerIsDescribedWithItsTypeAndAnnotations() {
        String typed =
                refer(",\"artifactType\":\"application/sbom+json\",\"annotations\":{\"b\":\"\\\"2\\\"\",\"a\":\"1\"}");
        String untyped = refer("");
        String index = Samples.index(List.of(), subject(image));
        served.manifest("team/app", sha256(index), index);

        Answer list = wire.get(referrers).gives(200);

        assertThat(list.values("digest")).containsExactlyInAnyOrder(sha256(typed), sha256(untyped), sha256(index));
        assertThat(list.text())
                .contains(
                        "{\"mediaType\":\"" + Samples.IMAGE + "\",\"digest\":\"" + sha256(typed) + "\",\"size\":"
                                + typed.length()
                                + ",\"artifactType\":\"application/sbom+json\",\"annotations\":{\"a\":\"1\",\"b\":\"\\\"2\\\"\"}}")
                .contains("\"digest\":\"" + sha256(untyped) + "\",\"size\":" + untyped.length() + ",\"artifactType\":\""
                        + CONFIG + "\"}")
                .contains("\"digest\":\"" + sha256(index) + "\",\"size\":" + index.length() + "}");
        assertThat(list.has("OCI-Filters-Applied")).isFalse();
        wire.delete("/v2/team/app/manifests/" + sha256(typed)).gives(202);
        assertThat(wire.get(referrers).gives(200).values("digest")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/sbom+json", "application%2Fsbom%2Bjson", "application%2fsbom%2bjson"})
    void aTypePicks(String type) {
        String typed = refer(",\"artifactType\":\"application/sbom+json\"");
        refer("");

        Answer list = wire.get(referrers + "?artifactType=" + type).gives(200);
        assertThat(list.values("digest")).containsExactly(sha256(typed));
        assertThat(list.header("OCI-Filters-Applied")).isEqualTo("artifactType");
        assertThat(wire.get(referrers + "?artifactType=" + type + "&artifactType=" + CONFIG)
                        .gives(200)
                        .values("digest"))
                .hasSize(2);
        assertThat(wire.get(referrers + "?artifactType=other").gives(200).text())
                .isEqualTo(EMPTY);
        assertThat(wire.get(referrers + "?artifactType=%00").gives(200).text()).isEqualTo(EMPTY);
        Answer unfiltered = wire.get(referrers + "?artifactType=").gives(200);
        assertThat(unfiltered.values("digest")).hasSize(2);
        assertThat(unfiltered.has("OCI-Filters-Applied")).isFalse();
    }

    @Test
    void aListThatIsTooLongGoesOnBehindALink() {
        String large = "x".repeat(700_000);
        Set<String> pushed = new HashSet<>();
        for (int i = 0; i < 15; i++) {
            pushed.add(sha256(refer(
                    ",\"artifactType\":\"a/b\",\"annotations\":{\"n\":\"" + i + "\",\"large\":\"" + large + "\"}")));
        }

        Set<String> seen = new HashSet<>();
        String target = referrers + "?artifactType=a%2Fb";
        int pages = 0;
        while (!target.isEmpty()) {
            Answer page = wire.get(target).gives(200);
            assertThat(page.bytes().length).isLessThanOrEqualTo(4 * 1024 * 1024);
            seen.addAll(page.values("digest"));
            pages++;
            target = page.has("Link") ? page.header("Link").replaceAll("<(.*)>; rel=\"next\"", "$1") : "";
        }
        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(pushed);
    }

    private String refer(String more) {
        String json = Samples.image(bytes("{\"of\":\"content\"}"), List.of(), subject(image) + more);
        served.manifest("team/app", sha256(json), json);
        return json;
    }
}
