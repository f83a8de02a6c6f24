package io.staithe.policy.lifecycle.parse;

import static io.staithe.policy.lifecycle.parse.Refusal.ANY;
import static io.staithe.policy.lifecycle.parse.Refusal.ARCHIVED;
import static io.staithe.policy.lifecycle.parse.Refusal.COUNT;
import static io.staithe.policy.lifecycle.parse.Refusal.EXPIRE;
import static io.staithe.policy.lifecycle.parse.Refusal.UNTAGGED;
import static io.staithe.policy.lifecycle.parse.Refusal.assertAccepted;
import static io.staithe.policy.lifecycle.parse.Refusal.assertRefused;
import static io.staithe.policy.lifecycle.parse.Refusal.policy;
import static io.staithe.policy.lifecycle.parse.Refusal.problems;
import static io.staithe.policy.lifecycle.parse.Refusal.rule;
import static io.staithe.policy.lifecycle.parse.Refusal.tagged;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

/** Rules 18 to 21: what rules of one storage class say together. */
class RulesTogetherTest {
    @Test
    void rule18AnyComesLastInItsStorageClass() {
        String tagged = rule("2", tagged("v") + COUNT, EXPIRE);
        assertAccepted(policy(rule("3", ANY + COUNT, EXPIRE), tagged));
        assertAccepted(policy(rule("1", ANY + ARCHIVED, EXPIRE), tagged));
        assertRefused(
                policy(rule("1", ANY + COUNT, EXPIRE), tagged),
                ValidationRule.ANY_IS_LAST,
                "Rule for tagStatus=ANY must have the lowest priority per storage class");
        assertRefused(
                policy(rule("1", ANY + ARCHIVED, EXPIRE), rule("2", UNTAGGED + ARCHIVED, EXPIRE)),
                ValidationRule.ANY_IS_LAST,
                "Rule for tagStatus=ANY must have the lowest priority per storage class");
    }

    @Test
    void rule19OneRuleSelectsUntaggedImages() {
        assertAccepted(policy(rule("1", UNTAGGED + COUNT, EXPIRE), rule("2", UNTAGGED + ARCHIVED, EXPIRE)));
        assertRefused(
                policy(rule("1", UNTAGGED + COUNT, EXPIRE), rule("2", UNTAGGED + COUNT, EXPIRE)),
                ValidationRule.ONE_UNTAGGED,
                "Only one rule can select Untagged images per storage class");
    }

    @Test
    void rule20ListsOfTagsDiffer() {
        assertAccepted(policy(rule("1", tagged("a", "b") + COUNT, EXPIRE), rule("2", tagged("a") + COUNT, EXPIRE)));
        assertAccepted(policy(rule("1", tagged("a") + COUNT, EXPIRE), rule("2", tagged("a") + ARCHIVED, EXPIRE)));
        String prefixed = tagged("a").replace("tagPatternList", "tagPrefixList");
        assertAccepted(policy(rule("1", tagged("a") + COUNT, EXPIRE), rule("2", prefixed + COUNT, EXPIRE)));
        String reason = "Each rule must select a unique set of tags per storage class";
        assertRefused(
                policy(rule("1", tagged("a", "b") + COUNT, EXPIRE), rule("2", tagged("b", "a") + COUNT, EXPIRE)),
                ValidationRule.DISTINCT_TAG_LISTS,
                reason);
        assertRefused(
                policy(rule("1", prefixed + COUNT, EXPIRE), rule("2", prefixed + COUNT, EXPIRE)),
                ValidationRule.DISTINCT_TAG_LISTS,
                reason);
    }

    @Test
    void rule21OneRuleSelectsAnyImage() {
        assertAccepted(policy(rule("1", ANY + COUNT, EXPIRE), rule("2", ANY + ARCHIVED, EXPIRE)));
        assertThat(problems(policy(rule("1", ANY + COUNT, EXPIRE), rule("2", ANY + COUNT, EXPIRE))))
                .extracting(PolicyProblem::rule, PolicyProblem::reason)
                .containsExactlyInAnyOrder(
                        tuple(
                                ValidationRule.ANY_IS_LAST,
                                "Rule for tagStatus=ANY must have the lowest priority per storage class"),
                        tuple(ValidationRule.ONE_ANY, "Only one rule can select Any images per storage class"));
    }

    @Test
    void whatRulesSayTogetherIsToldInTheOrderOfTheText() {
        String text = policy(
                rule("1", UNTAGGED + COUNT, EXPIRE),
                rule("2", UNTAGGED + COUNT, EXPIRE),
                rule("2", tagged("v") + COUNT, EXPIRE));
        assertThat(problems(text))
                .extracting(PolicyProblem::rule)
                .containsExactly(ValidationRule.ONE_UNTAGGED, ValidationRule.PRIORITY);
    }
}
