package io.staithe.policy.access.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPatternTest {
    @ParameterizedTest
    @CsvSource({
        "*, ecr:PutImage, true",
        "ecr:PutImage, ecr:PutImage, true",
        "ECR:putimage, ecr:PutImage, true",
        "ecr:PutImage, Ecr:PUTIMAGE, true",
        "ecr:*, ecr:PutImage, true",
        "ecr:*, ecr-public:PutImage, false",
        "ecr:PUT*, ecr:PutImage, true",
        "ecr:*image, ecr:PutImage, true",
        "ecr:P*i*E, ecr:PutImage, true",
        "ecr:Put?mage, ecr:PutImage, true",
        "ecr:Put?, ecr:PutImage, false",
        "ecr*:PutImage, ecr-public:PutImage, true",
        "*:PutImage, ecr:PutImage, true",
        "*:*, ecr:PutImage, true",
        "ecr:PutImage, ecr:PutImages, false",
        "ecr:[Pp]utImage, ecr:PutImage, false",
        "ecr:P.*, ecr:PutImage, false",
    })
    void anActionIsMatchedWholeAndInAnyLetterCase(String pattern, String action, boolean matches) {
        assertThat(ActionPattern.compile(pattern).matches(action)).isEqualTo(matches);
        assertThat(ActionPattern.compile(pattern).wellFormed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "ecr", "ecr*", "**", "ecr:", ":PutImage", ":", "ecr:*:", "ecr::PutImage", "ecr:Put:*",
                        "ecr:PutImage,",
                "ecr:Put,*", "ecr:*,ecr:*", " ecr:*", "ecr:* ", "ecr: *", "ecr:*\t", "ecr:*\n", "ecr:*\u00A0", " *",
                        "* ", "*,"
            })
    void whatIsNoPatternNeverMatches(String text) {
        ActionPattern pattern = ActionPattern.compile(text);
        assertThat(pattern.wellFormed()).isFalse();
        assertThat(pattern.matchesEverything()).isFalse();
        assertThat(pattern.matches("ecr:PutImage")).isFalse();
        assertThat(pattern.matches(text)).isFalse();
    }

    @Test
    void onlyALoneStarIsEverything() {
        assertThat(ActionPattern.compile("*").matchesEverything()).isTrue();
        assertThat(ActionPattern.compile("*:*").matchesEverything()).isFalse();
        assertThat(ActionPattern.compile("ecr:*").matchesEverything()).isFalse();
    }

    @Test
    void lettersOutsideOfAsciiHaveNoCase() {
        assertThat(ActionPattern.compile("ecr:k").matches("ecr:\u212A")).isFalse();
        assertThat(ActionPattern.compile("ecr:\u00E4*").matches("ecr:\u00C4")).isFalse();
    }

    @Test
    void itPrintsAsItWasWritten() {
        assertThat(ActionPattern.compile("ECR:put*")).hasToString("ECR:put*");
    }
}
