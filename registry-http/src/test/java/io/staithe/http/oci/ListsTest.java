package io.staithe.http.oci;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.Wire;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListsTest {
    private static final String TAGS = "/v2/team/app/tags/list";
    private static final List<String> IN_BYTE_ORDER = List.of("1.0", "B", "_x", "a", "a-1", "b");

    private final Served served = Served.fresh();
    private final Wire wire = served.wire;

    @AfterEach
    void close() {
        served.close();
    }

    private void pushTags() {
        served.blob("team/app", Samples.bytes("{}"));
        for (String tag : List.of("b", "a-1", "_x", "a", "B", "1.0")) {
            served.manifest("team/app", tag, Samples.image(Samples.bytes("{}")));
        }
    }

    @Test
    void tagsComeInByteOrder() {
        pushTags();

        Answer list = wire.get(TAGS).gives(200);
        assertThat(list.header("Content-Type")).isEqualTo("application/json");
        assertThat(list.values("name")).containsExactly("team/app");
        assertThat(list.values("tags")).isEqualTo(IN_BYTE_ORDER);
        assertThat(list.has("Link")).isFalse();
        assertThat(wire.head(TAGS).gives(200).contentLength()).isEqualTo(list.bytes().length);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 6, 7})
    void pagesFollowEachOther(int n) {
        pushTags();

        assertThat(follow(TAGS + "?n=" + n, "tags")).isEqualTo(IN_BYTE_ORDER);
    }

    @Test
    void theLastTagNeedNotExist() {
        pushTags();

        assertThat(wire.get(TAGS + "?last=a").gives(200).values("tags")).containsExactly("a-1", "b");
        assertThat(wire.get(TAGS + "?last=Zzz&n=2").gives(200).values("tags")).containsExactly("_x", "a");
        assertThat(wire.get(TAGS + "?last=zzz").gives(200).text()).endsWith("\"tags\":[]}");
        assertThat(wire.get(TAGS + "?last=").gives(200).values("tags")).hasSize(6);
    }

    @Test
    void whoWantsNothingGetsNothing() {
        pushTags();

        Answer none = wire.get(TAGS + "?n=0").gives(200);
        assertThat(none.text()).isEqualTo("{\"name\":\"team/app\",\"tags\":[]}");
        assertThat(none.has("Link")).isFalse();
        wire.get("/v2/no/such/tags/list?n=0").gives(404);
    }

    @Test
    void whoWantsTooMuchGetsAThousand() {
        pushTags();

        assertThat(wire.get(TAGS + "?n=1001").gives(200).values("tags")).hasSize(6);
        assertThat(wire.get(TAGS + "?n=99999999999999999999").gives(200).values("tags"))
                .hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "x", "", "1.5", "%31%00", "+1"})
    void whatIsNoNumberIsRefused(String n) {
        pushTags();

        assertThat(wire.get(TAGS + "?n=" + n).gives(400).codes()).containsExactly("PAGINATION_NUMBER_INVALID");
        assertThat(wire.get("/v2/_catalog?n=" + n).gives(400).codes()).containsExactly("PAGINATION_NUMBER_INVALID");
    }

    @Test
    void aRepositoryWithoutTagsHasAnEmptyListAndAnUnknownOneHasNone() {
        served.blob("team/app", Samples.bytes("{}"));

        assertThat(wire.get(TAGS).gives(200).text()).isEqualTo("{\"name\":\"team/app\",\"tags\":[]}");
        assertThat(wire.get("/v2/no/such/tags/list").gives(404).codes()).containsExactly("NAME_UNKNOWN");
    }

    @Test
    void repositoriesComeInPagesToo() {
        assertThat(wire.get("/v2/_catalog").gives(200).text()).isEqualTo("{\"repositories\":[]}");
        List<String> names = List.of("a-b", "aa", "team/app", "team/app-2", "zz");
        names.forEach(name -> served.blob(name, Samples.bytes("x")));

        assertThat(follow("/v2/_catalog", "repositories")).isEqualTo(names);
        assertThat(follow("/v2/_catalog?n=2", "repositories")).isEqualTo(names);
        assertThat(wire.get("/v2/_catalog?last=team%2Fapp").gives(200).values("repositories"))
                .containsExactly("team/app-2", "zz");
        assertThat(wire.get("/v2/_catalog?n=0").gives(200).text()).isEqualTo("{\"repositories\":[]}");
    }

    private List<String> follow(String from, String member) {
        List<String> all = new ArrayList<>();
        String target = from;
        while (true) {
            Answer page = wire.get(target).gives(200);
            all.addAll(page.values(member));
            if (!page.has("Link")) {
                return all;
            }
            String link = page.header("Link");
            assertThat(link).startsWith("</v2/").endsWith(">; rel=\"next\"");
            target = link.substring(1, link.indexOf('>'));
        }
    }
}
