package io.staithe.policy.lifecycle.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "prod*, prod, true",
        "prod*, production, true",
        "prod*, nonprod, false",
        "*prod, nonprod, true",
        "a*a, a, false",
        "a*a, aa, true",
        "*, x, true",
        "**, x, true",
        "a*b*c, axxbyyc, true",
        "a*b*c, axxcyyb, false",
        "*aab*, aaab, true",
        "*abab*, ababab, true",
        "*abab*b, abab, false",
        "V*, v1, false",
        "v?, v1, false",
        "v.*, v1x, false",
        "v1, v1, true",
        "v1, v10, false"
    })
    void wildcardsStandForAnyCharacters(String pattern, String text, boolean matches) {
        assertThat(Glob.pattern(pattern).matches(text)).isEqualTo(matches);
    }

    @Test
    void aWildcardInAPrefixIsACharacter() {
        assertThat(Glob.prefix("v").matches("v1")).isTrue();
        assertThat(Glob.prefix("v").matches("1v")).isFalse();
        assertThat(Glob.prefix("v*1").matches("v21")).isFalse();
        assertThat(Glob.prefix("").matches("anything")).isTrue();
    }

    @Test
    void matchesAsTheDefinitionDoes() {
        Random random = new Random(4);
        for (int i = 0; i < 100_000; i++) {
            String pattern = word(random, "aab*", 9);
            String text = word(random, "aab", 12);
            assertThat(Glob.pattern(pattern).matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(ReferenceRules.glob(pattern, text));
        }
    }

    private static String word(Random random, String alphabet, int maxLength) {
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(maxLength + 1); i > 0; i--) {
            word.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return word.toString();
    }

    /** Each of these would take hours for a matcher that goes back. */
    @Test
    void noPatternIsSlow() {
        String row = "a".repeat(1_000_000);
        assertThat(Glob.pattern("a*a*a*a*b").matches(row)).isFalse();
        assertThat(Glob.pattern("*" + "a".repeat(15_000) + "b*" + "a".repeat(15_000) + "b*")
                        .matches(row))
                .isFalse();
        assertThat(Glob.pattern("*a*a*a*").matches(row)).isTrue();
        assertThat(Glob.pattern("*".repeat(30_000) + "b").matches(row)).isFalse();
    }
}
