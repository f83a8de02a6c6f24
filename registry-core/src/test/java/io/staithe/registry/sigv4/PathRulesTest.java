package io.staithe.registry.sigv4;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathRulesTest {
    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', /",
        "/a/../b//./c%20d/, /a/../b//./c%20d/",
        "/a$b+c, /a%24b%2Bc",
        "/%7ea%2fb%c3%bc, /~a%2Fb%C3%BC",
    })
    void asSentItIsEncodedOnceAndNothingIsTakenAway(String sent, String canonical) {
        assertThat(PathRules.AS_SENT.canonical(sent)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource({
        "/, /",
        "'', /",
        "/a/b, /a/b",
        "/a/b/, /a/b/",
        "//a///b//, /a/b/",
        "/a/./b/., /a/b",
        "/a/../../b, /b",
        "/.., /",
        "/.hidden/..x, /.hidden/..x",
        "/c%20d/$, /c%2520d/%24",
    })
    void normalizedItLosesDotsAndSlashesAndIsEncodedOnceMore(String sent, String canonical) {
        assertThat(PathRules.NORMALIZED.canonical(sent)).isEqualTo(canonical);
    }
}
