package io.staithe.http.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestPathTest {

    @Test
    void segmentsAreDecodedOnce() {
        assertThat(RequestPath.parse("/v2/team/app/blobs/sha256%3Aab"))
                .contains(new RequestPath(List.of("v2", "team", "app", "blobs", "sha256:ab")));
        assertThat(RequestPath.parse("/v2/")).contains(new RequestPath(List.of("v2", "")));
        assertThat(RequestPath.parse("/")).contains(new RequestPath(List.of("")));
        assertThat(RequestPath.parse("/%61+b")).contains(new RequestPath(List.of("a+b")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2",
                "//",
                "/a//b",
                "/a/.",
                "/..",
                "/a/../b",
                "/%2e",
                "/.%2E/",
                "/a;b",
                "/a%3bb",
                "/a\\b",
                "/a%5cb",
                "/a%2fb",
                "/a%252fb",
                "/%00",
                "/\u0000",
                "/%0a",
                "/%7f",
                "/%",
                "/%4",
                "/%g0",
                "/%ff",
                "/\u00e9",
                "/%C3%A9",
                "/a\u2215b",
            })
    void whatCouldBeReadInTwoWaysIsRefused(String raw) {
        assertThat(RequestPath.parse(raw)).isEmpty();
    }
}
