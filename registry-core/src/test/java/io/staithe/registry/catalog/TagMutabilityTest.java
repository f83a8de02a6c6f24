package io.staithe.registry.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.catalog.TagMutability.Mode;
import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.name.Tag;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagMutabilityTest {
    @ParameterizedTest
    @CsvSource({
        "latest, latest, true",
        "latest, Latest, false",
        "latest, latest2, false",
        "*, anything, true",
        "**, x, true",
        "dev-*, dev-1, true",
        "dev-*, dev-, true",
        "dev-*, dev, false",
        "dev-*, xdev-1, false",
        "*-rc, 1-rc, true",
        "*-rc, 1-rc2, false",
        "v*.0, v1.0, true",
        "v*.0, v.0, true",
        "v*.0, v.1, false",
        "*beta*, 1beta2, true",
        "*beta*, beta, true",
        "*beta*, bet, false",
        "a*a, a, false",
        "a*a, aa, true",
        "a*a, aba, true",
        "ab*ba, aba, false",
        "ab*ba, abba, true",
        "a*b*c, abc, true",
        "a*b*c, ac, false",
        "a*b*c, aXcXb, false",
        "a*aa*a, aaa, false",
        "a*aa*a, aaaa, true",
        "a.c, abc, false",
    })
    void aStarStandsForAnyCharactersAndNothingElseDoes(String filter, String tag, boolean matches) {
        assertThat(TagFilter.of(filter).matches(Tag.of(tag))).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "***", "a*b*c*", "a b", "a?", "[a]", "ä", "a/b", "a\n"})
    void illegalFiltersAreRefused(String filter) {
        assertThatThrownBy(() -> TagFilter.of(filter)).isInstanceOf(GrammarException.class);
    }

    @Test
    void aFilterHasUpTo128Characters() {
        assertThat(TagFilter.of("a".repeat(128)).matches(Tag.of("a".repeat(128))))
                .isTrue();
        assertThatThrownBy(() -> TagFilter.of("a".repeat(129))).isInstanceOf(GrammarException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "MUTABLE, dev-1, false",
        "MUTABLE, v1, false",
        "IMMUTABLE, dev-1, true",
        "IMMUTABLE, v1, true",
        "MUTABLE_WITH_EXCLUSION, dev-1, true",
        "MUTABLE_WITH_EXCLUSION, v1, false",
        "IMMUTABLE_WITH_EXCLUSION, dev-1, false",
        "IMMUTABLE_WITH_EXCLUSION, v1, true",
    })
    void eachModeFixesWhatItSays(Mode mode, String tag, boolean fixed) {
        List<TagFilter> filters = mode.hasExclusions() ? List.of(TagFilter.of("x"), TagFilter.of("dev-*")) : List.of();

        assertThat(new TagMutability(mode, filters).fixes(Tag.of(tag))).isEqualTo(fixed);
    }

    @ParameterizedTest
    @EnumSource
    void filtersGoWithTheModesThatHaveThem(Mode mode) {
        List<TagFilter> wrong = mode.hasExclusions() ? List.of() : List.of(TagFilter.of("x"));

        assertThatIllegalArgumentException().isThrownBy(() -> new TagMutability(mode, wrong));
    }

    @Test
    void fiveFiltersAreTakenAndSixAreNot() {
        List<TagFilter> five = Collections.nCopies(5, TagFilter.of("x"));
        List<TagFilter> six = Collections.nCopies(6, TagFilter.of("x"));

        assertThat(new TagMutability(Mode.MUTABLE_WITH_EXCLUSION, five).exclusions())
                .hasSize(5);
        assertThatIllegalArgumentException().isThrownBy(() -> new TagMutability(Mode.MUTABLE_WITH_EXCLUSION, six));
    }
}
