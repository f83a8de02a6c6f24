package io.staithe.policy.access.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.match.Glob;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatternsTest {
    private static final int ROUNDS = 20_000;

    private final PatternCover cover = new PatternCover(new Effort(Long.MAX_VALUE));
    private final PatternOverlap overlap = new PatternOverlap(new Effort(Long.MAX_VALUE));

    /** All texts of two letters up to five characters: patterns this short differ on one of them, if they differ. */
    private static final List<String> TEXTS = texts();

    @Test
    void whatIsSaidToCoverCovers() {
        Random random = new Random(4);
        int covered = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String wide = pattern(random);
            String narrow = pattern(random);
            if (cover.covers(wide, narrow)) {
                covered++;
                assertThat(TEXTS)
                        .as(wide + " covers " + narrow)
                        .filteredOn(Glob.compile(narrow)::matches)
                        .allMatch(Glob.compile(wide)::matches);
            }
        }
        assertThat(covered).isGreaterThan(1_000);
    }

    @Test
    void aTextIsCoveredByWhatMatchesIt() {
        Random random = new Random(5);
        for (int i = 0; i < ROUNDS; i++) {
            String wide = pattern(random);
            String text = TEXTS.get(random.nextInt(TEXTS.size()));
            assertThat(cover.covers(wide, text))
                    .as(wide + " covers " + text)
                    .isEqualTo(Glob.compile(wide).matches(text));
        }
    }

    @Test
    void patternsOverlapExactlyWhereATextMatchesBoth() {
        Random random = new Random(6);
        for (int i = 0; i < ROUNDS; i++) {
            String left = pattern(random);
            String right = pattern(random);
            boolean both = TEXTS.stream()
                    .anyMatch(text -> Glob.compile(left).matches(text)
                            && Glob.compile(right).matches(text));
            assertThat(overlap.overlap(left, right))
                    .as(left + " meets " + right)
                    .isEqualTo(both);
            assertThat(overlap.overlap(right, left))
                    .as(right + " meets " + left)
                    .isEqualTo(both);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "*, arn:aws:s3:::b, true",
        "*, not an ARN, true",
        "arn:*:s3:::*, arn:aws:s3:::b:c/d, true",
        "arn:aws:s3:::a*, arn:aws:s3:::b, false",
        "arn:aws:*, arn:aws:s3:::b, false",
        "arn:aws:ecr:*:1:x, arn:aws:ecr:a:2:x, false",
        "arn:aws:s3:::${a}*, arn:aws:s3:::${a}b, false",
        "arn:aws:s3:::${a}, arn:aws:s3:::${a}, true"
    })
    void arnsAreCoveredFieldByField(String wide, String narrow, boolean covers) {
        assertThat(cover.coversArn(wide, narrow)).isEqualTo(covers);
    }

    @ParameterizedTest
    @CsvSource({
        "arn:aws:s3:::b, arn:aws:s3:::*, true",
        "arn:aws:s3:::${a}/x, arn:aws:s3:::b/x, true",
        "arn:aws:s3:::${a}/x, arn:aws:s3:::b/y, false",
        "arn:aws:s3:::a${b, arn:aws:s3:::abc, true",
        "arn:aws:s3:::a:b, arn:aws:s3:a::b, false",
        "nothing, arn:aws:s3:::b, true"
    })
    void arnsOverlapFieldByField(String left, String right, boolean overlaps) {
        assertThat(overlap.overlapArns(left, right)).isEqualTo(overlaps);
    }

    @Test
    void whatAVariableMayBecomeHasNoLength() {
        assertThat(cover.covers("*?", "${aws:username}")).isFalse();
        assertThat(cover.covers("*", "${aws:username}")).isTrue();
        assertThat(cover.covers("a*", "a${aws:username}")).isTrue();
    }

    @Test
    void withoutEffortLeftNothingIsSaidToBeSo() {
        PatternCover tired = new PatternCover(new Effort(0));

        assertThat(tired.covers("a*", "ab")).isFalse();
        assertThat(new PatternOverlap(new Effort(0)).overlap("a*", "b")).isTrue();
    }

    private static String pattern(Random random) {
        StringBuilder pattern = new StringBuilder();
        int length = random.nextInt(4);
        for (int i = 0; i < length; i++) {
            pattern.append("aab*?".charAt(random.nextInt(5)));
        }
        return pattern.toString();
    }

    private static List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(""));
        for (int i = 0; texts.get(i).length() < 6; i++) {
            texts.add(texts.get(i) + "a");
            texts.add(texts.get(i) + "b");
        }
        return texts;
    }
}
