package io.staithe.policy.lifecycle.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.lifecycle.rule.TagSelection;
import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LifecyclePolicyParserTest {
    private static final String TEXT = """
            {
              "rules": [
                {"rulePriority": 20, "action": {"type": "transition", "targetStorageClass": "archive"},
                 "selection": {"tagStatus": "any", "countType": "sinceImagePulled", "countUnit": "days", "countNumber": 7}},
                {"rulePriority": 10, "description": "old ones", "action": {"type": "expire"},
                 "selection": {"tagStatus": "tagged", "tagPrefixList": ["b", "a"], "storageClass": "standard",
                               "countType": "imageCountMoreThan", "countNumber": 5}}
              ]
            }
            """;

    @Test
    void readsEverythingARuleSays() {
        assertThat(LifecyclePolicyParser.parse(TEXT).rules())
                .containsExactly(
                        new LifecycleRule(
                                10,
                                Optional.of("old ones"),
                                new Selection(
                                        new TagSelection.Prefixes(List.of("b", "a")),
                                        StorageClass.STANDARD,
                                        CountType.IMAGE_COUNT_MORE_THAN,
                                        5),
                                LifecycleAction.EXPIRE),
                        new LifecycleRule(
                                20,
                                Optional.empty(),
                                new Selection(
                                        new TagSelection.Any(), StorageClass.STANDARD, CountType.SINCE_IMAGE_PULLED, 7),
                                LifecycleAction.TRANSITION));
    }

    @Test
    void keepsTheTextToTheLastBlank() {
        LifecyclePolicy policy = LifecyclePolicyParser.parse(TEXT + " \t\r\n");
        assertThat(policy.text()).isEqualTo(TEXT + " \t\r\n");
        assertThat(policy).hasToString(policy.text());
    }

    @Test
    void tellsEveryProblemWithItsPlace() {
        String wrong = TEXT.replace("\"any\"", "\"all\"")
                .replace(": 5}}", ": 0}}")
                .replace("10", "20")
                .replace("\"expire\"", "null");

        InvalidLifecyclePolicyException refusal =
                catchThrowableOfType(InvalidLifecyclePolicyException.class, () -> LifecyclePolicyParser.parse(wrong));

        assertThat(refusal.problems())
                .extracting(PolicyProblem::rule)
                .containsExactly(
                        ValidationRule.TAG_STATUS,
                        ValidationRule.TYPE,
                        ValidationRule.COUNT_NUMBER,
                        ValidationRule.PRIORITY);
        assertThat(refusal.problems())
                .extracting(PolicyProblem::at)
                .containsExactly(new Position(4, 33), new Position(5, 72), new Position(7, 70), new Position(5, 22));
        assertThat(refusal)
                .hasMessageStartingWith(
                        "4:33: instance value (\"all\") not found in enum (possible values: "
                                + "[\"tagged\",\"untagged\",\"any\"]) (rules[0].selection.tagStatus is none of tagged, untagged, any)\n");
    }

    @Test
    void saysWhatTheServiceSaysOfTheFirst() {
        InvalidLifecyclePolicyException refusal = catchThrowableOfType(
                InvalidLifecyclePolicyException.class,
                () -> LifecyclePolicyParser.parse(TEXT.replace(": 5}}", ": 0}}")));

        assertThat(refusal.awsMessage())
                .isEqualTo("Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: "
                        + "'Lifecycle policy validation failure: numeric instance is lower than the required minimum "
                        + "(minimum: 1, found: 0)'");
    }

    @Test
    void rulesAreNumberedAsListed() {
        assertThat(ValidationRule.values())
                .hasSize(21)
                .allSatisfy(rule -> assertThat(rule.number()).isEqualTo(rule.ordinal() + 1));
    }
}
