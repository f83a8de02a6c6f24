package io.staithe.registry.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryNameTest {
    @ParameterizedTest
    @MethodSource
    void legal(String name) {
        assertThat(RepositoryName.of(name)).hasToString(name);
    }

    static List<String> legal() {
        return List.of(
                "ab",
                "00",
                "a/b",
                "team/app",
                "a.b",
                "a_b",
                "a__b",
                "a-b",
                "a---------b",
                "a.b_c__d-e--f/g.h",
                "0/1/2/3/4/5/6/7/8/9",
                "a".repeat(256),
                "a/".repeat(127) + "aa");
    }

    @ParameterizedTest
    @MethodSource
    void illegal(String name) {
        assertThatThrownBy(() -> RepositoryName.of(name))
                .isInstanceOfSatisfying(
                        GrammarException.class,
                        failure -> assertThat(failure.grammar()).isEqualTo(Grammar.REPOSITORY_NAME));
    }

    static List<String> illegal() {
        return List.of(
                "",
                "a",
                "a".repeat(257),
                "A/b",
                "aB",
                "/a",
                "a/",
                "a//b",
                "a..b",
                "a___b",
                "a._b",
                "a_.b",
                "a.-b",
                "a-_b",
                "a_-b",
                ".ab",
                "_ab",
                "-ab",
                "ab.",
                "ab_",
                "ab-",
                "a/.b",
                "a./b",
                "a/-b",
                "../a",
                "a/../b",
                "a b",
                "a:b",
                "a@b",
                "a%2fb",
                "a\\b",
                "ab\n",
                "ab\0",
                "aé",
                "ａb",
                "-".repeat(100_000),
                "a-".repeat(128));
    }

    @Test
    void namesAreOrderedAsText() {
        assertThat(RepositoryName.of("a-b")).isLessThan(RepositoryName.of("a/b"));
        assertThat(RepositoryName.of("a/b")).isLessThan(RepositoryName.of("ab"));
    }
}
