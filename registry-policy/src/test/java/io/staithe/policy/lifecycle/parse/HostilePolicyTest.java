package io.staithe.policy.lifecycle.parse;

import static io.staithe.policy.lifecycle.parse.Refusal.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Texts that were not meant to be policies. */
class HostilePolicyTest {
    @Test
    void tenMegabytesAreNotRead() {
        assertThat(problems("{\"rules\": [" + "[".repeat(10_000_000)))
                .extracting(PolicyProblem::rule)
                .containsExactly(ValidationRule.TEXT_LENGTH);
    }

    @Test
    void deepNestingIsRefused() {
        assertThat(problems("{\"rules\": " + "[".repeat(15_000) + "]".repeat(15_000) + "}"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.rule()).isEqualTo(ValidationRule.JSON_OBJECT);
                    assertThat(problem.explanation()).startsWith("nested too deeply");
                });
    }

    @Test
    void tenThousandThingsThatAreNoRulesAreEachTold() {
        assertThat(problems("{\"rules\": [" + "0,".repeat(14_999) + "0]}"))
                .hasSize(15_001)
                .last()
                .extracting(PolicyProblem::explanation)
                .isEqualTo("rules[14999] is of type integer, not object");
    }

    @Test
    void aNumberOfAThousandDigitsIsTooLarge() {
        String text = Refusal.policy(Refusal.rule("9".repeat(1_000), Refusal.ANY + Refusal.COUNT, Refusal.EXPIRE));
        assertThat(problems(text)).extracting(PolicyProblem::rule).containsExactly(ValidationRule.PRIORITY);
        assertThat(problems(text.replace("999,", "9999,")))
                .extracting(PolicyProblem::rule)
                .containsExactly(ValidationRule.JSON_OBJECT);
    }
}
