package io.staithe.http.auth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "repository:team/app:pull | team/app | repository:team/app:pull",
                "repository:team/app:push,pull,pull | team/app | repository:team/app:pull,push",
                "repository:localhost:5000/app:* | localhost:5000/app | repository:localhost:5000/app:*",
                "repository(plugin):app:pull | app | repository(plugin):app:pull",
                "registry:catalog:* | catalog | registry:catalog:*",
            })
    void aScopeIsSplitAtItsFirstAndLastColon(String text, String name, String written) {
        Scope scope = Scope.parse(text).orElseThrow();

        assertThat(scope.name()).isEqualTo(name);
        assertThat(scope).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "::",
                "repository:app",
                "repository:app:",
                "repository::pull",
                "r:a\"b:pull",
                "r:a:PULL",
                "r:a:,"
            })
    void whatIsNoScopeIsNone(String text) {
        assertThat(Scope.parse(text)).isEmpty();
    }
}
