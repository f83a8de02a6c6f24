package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GlobReferenceTest {
    private static final String[] PATTERN = {"a", "a", "b", "*", "*", "?", "A", "\uD83D\uDEA2", "\uD83D", "\uDEA2"};
    private static final String[] TEXT = {"a", "a", "b", "A", "\uD83D\uDEA2", "\uD83D", "\uDEA2"};

    @Test
    void everyShapeOfPatternAgreesWithItsDefinition() {
        RandomTexts random = new RandomTexts(1);
        int matching = 0;
        for (int i = 0; i < 400_000; i++) {
            String pattern = random.of(7, PATTERN);
            String text = random.of(8, TEXT);
            boolean expected = ReferenceGlob.matches(ReferenceGlob.pieces(pattern), ReferenceGlob.literal(text));
            assertThat(Glob.compile(pattern).matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(expected);
            matching += expected ? 1 : 0;
        }
        assertThat(matching).isBetween(20_000, 380_000);
    }

    @Test
    void aPartOfATextIsATextOfItsOwn() {
        RandomTexts random = new RandomTexts(2);
        for (int i = 0; i < 200_000; i++) {
            Glob glob = Glob.compile(random.of(5, PATTERN));
            String text = random.of(9, TEXT);
            int from = random.below(text.length() + 1);
            int to = from + random.below(text.length() - from + 1);
            assertThat(glob.matches(text, from, to))
                    .as("%s on %s from %d to %d", glob, text, from, to)
                    .isEqualTo(glob.matches(text.substring(from, to)));
        }
    }

    @Test
    void letterCaseIsTheOnlyDifferenceAFoldedGlobMakes() {
        RandomTexts random = new RandomTexts(3);
        for (int i = 0; i < 100_000; i++) {
            String pattern = random.of(6, "a", "A", "b", "*", "?");
            String text = random.of(7, "a", "A", "b");
            assertThat(Glob.compile(pattern, Letters.ASCII).matches(text))
                    .as("%s on %s", pattern, text)
                    .isEqualTo(Glob.compile(pattern.replace('A', 'a')).matches(text.replace('A', 'a')));
        }
    }
}
