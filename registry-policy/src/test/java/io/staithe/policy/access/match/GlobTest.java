package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    private static final String SHIP = "\uD83D\uDEA2";
    private static final String ANCHOR = "\u2693";

    @ParameterizedTest
    @CsvSource({
        "'', '', true",
        "'', a, false",
        "*, '', true",
        "**, abc, true",
        "abc, abc, true",
        "abc, Abc, false",
        "abc, abcd, false",
        "a*, a, true",
        "a*, ab/c:d, true",
        "a*, ba, false",
        "*a, a, true",
        "*a, ba, true",
        "*a, ab, false",
        "a*a, a, false",
        "a*a, aa, true",
        "ab*ba, aba, false",
        "ab**ba, abba, true",
        "*b*, abc, true",
        "*b*, ac, false",
        "?, '', false",
        "?, a, true",
        "?, ab, false",
        "a?c, abc, true",
        "a?c, ac, false",
        "?*, '', false",
        "?*?, a, false",
        "?*?, ab, true",
        "a*b*c, aXcXb, false",
        "a*aa*a, aaa, false",
        "a*aa*a, aaaa, true",
        "*aab, aaaab, true",
        "a.c, abc, false",
        "[ab], a, false",
        "\\*, \\x, true",
        "*.*, ab, false",
    })
    void aStarIsAnyRunAQuestionMarkOneCharacterAndNothingElseIsSpecial(String pattern, String text, boolean matches) {
        assertThat(Glob.compile(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void aQuestionMarkTakesBothHalvesOfASurrogatePair() {
        assertThat(Glob.compile("?").matches(SHIP)).isTrue();
        assertThat(Glob.compile("??").matches(SHIP)).isFalse();
        assertThat(Glob.compile("*??").matches(SHIP)).isFalse();
        assertThat(Glob.compile("?*?").matches(SHIP)).isFalse();
        assertThat(Glob.compile("a?b").matches("a" + SHIP + "b")).isTrue();
        assertThat(Glob.compile(SHIP + "?").matches(SHIP + ANCHOR)).isTrue();
    }

    @Test
    void halfASurrogatePairIsNoPartOfAWholeOne() {
        String high = SHIP.substring(0, 1);
        String low = SHIP.substring(1);
        assertThat(Glob.compile(high + "*").matches(SHIP)).isFalse();
        assertThat(Glob.compile("*" + low).matches(SHIP)).isFalse();
        assertThat(Glob.compile(high + "*").matches(high + "a")).isTrue();
        assertThat(Glob.compile("*" + low).matches("a" + low)).isTrue();
        assertThat(Glob.compile("?").matches(SHIP + SHIP, 1, 3)).isFalse();
        assertThat(Glob.compile("??").matches(SHIP + SHIP, 1, 3)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "b, 1, 2, true", "b, 0, 2, false", "*, 2, 2, true", "'', 2, 2, true", "?, 3, 3, false", "a*, 0, 1, true",
        "a*b, 0, 2, true", "a*b, 0, 3, false", "*c, 1, 3, true", "*c, 1, 2, false", "*b?, 0, 3, true",
                "*b?, 0, 2, false",
        "abc, 0, 2, false", "abcd, 0, 3, false", "b*c*, 1, 3, true", "c*d, 2, 3, false", "*c*d, 0, 3, false",
    })
    void onlyThePartThatIsAskedForIsLookedAt(String pattern, int from, int to, boolean matches) {
        assertThat(Glob.compile(pattern).matches("abcd", from, to)).isEqualTo(matches);
    }

    @Test
    void itPrintsAsItWasWritten() {
        assertThat(Glob.compile("a**?b")).hasToString("a**?b");
    }
}
