package io.staithe.policy.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> KNOWN = List.of("Effect", "Action", "NotAction", "Bool");

    @ParameterizedTest
    @CsvSource({
        "effect, Effect",
        "Efect, Effect",
        "Efffect, Effect",
        "Actoin, Action",
        "notactions, NotAction",
        "Boole, Bool",
        "Bo, ''",
        "Baxl, ''",
        "Balls, ''",
        "Colour, ''",
        "'', ''"
    })
    void theNearestIsAtMostAThirdAway(String word, String nearest) {
        assertThat(Spelling.nearest(word, KNOWN).orElse("")).isEqualTo(nearest);
    }

    @Test
    void ofTwoEquallyNearTheFirstIsTaken() {
        assertThat(Spelling.nearest("Axt", List.of("Act", "Art"))).contains("Act");
    }

    @Test
    void aWordMuchLongerThanAllIsNearNone() {
        assertThat(Spelling.nearest("x".repeat(1_000_000), KNOWN)).isEmpty();
    }

    @Test
    void theRemedyAsksForTheNearestOrSaysTheSentence() {
        assertThat(Spelling.remedy("Efect", KNOWN, "Remove it.")).isEqualTo("Did you mean Effect?");
        assertThat(Spelling.remedy("Colour", KNOWN, "Remove it.")).isEqualTo("Remove it.");
    }
}
