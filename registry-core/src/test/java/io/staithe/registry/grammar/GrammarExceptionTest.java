package io.staithe.registry.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class GrammarExceptionTest {
    @Test
    void theTextIsQuoted() {
        GrammarException failure = new GrammarException(Grammar.TAG, "a tag");

        assertThat(failure).hasMessage("'a tag' is not a valid tag");
        assertThat(failure.grammar()).isEqualTo(Grammar.TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\0", "\u001b", "\u007f", "\u0085", "\u202e", "ß"})
    void whatCouldForgeALineOfALogIsReplaced(String character) {
        assertThat(new GrammarException(Grammar.DIGEST, "a" + character + "b"))
                .hasMessage("'a?b' is not a valid digest");
    }

    @Test
    void sixtyFourCharactersAreQuotedWhole() {
        assertThat(new GrammarException(Grammar.TAG, "x".repeat(64)))
                .hasMessage("'" + "x".repeat(64) + "' is not a valid tag");
    }

    @Test
    void longerTextIsCut() {
        assertThat(new GrammarException(Grammar.TAG, "x".repeat(1_000_000)))
                .hasMessage("'" + "x".repeat(64) + "...' is not a valid tag");
    }

    @ParameterizedTest
    @EnumSource
    void everyGrammarHasANoun(Grammar grammar) {
        assertThat(grammar.noun()).matches("[a-z][a-z ]+");
    }
}
