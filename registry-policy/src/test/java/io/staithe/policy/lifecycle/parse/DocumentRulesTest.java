package io.staithe.policy.lifecycle.parse;

import static io.staithe.policy.lifecycle.parse.Refusal.ANY;
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

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 1 to 6: the text, the document, and what every rule has. */
class DocumentRulesTest {
    private static final String GOOD = rule(ANY + COUNT, EXPIRE);

    @Test
    void rule1TextsHaveFromOneHundredCharacters() {
        String bare = "{\"rules\": [" + GOOD + "]}";
        assertAccepted(bare + " ".repeat(100 - Math.min(100, bare.length())));
        String hundred = "{\"rules\": [{}]}" + " ".repeat(85);
        assertThat(problems(hundred)).extracting(PolicyProblem::rule).containsExactly(ValidationRule.MEMBERS);
        assertRefused(
                hundred.substring(1),
                ValidationRule.TEXT_LENGTH,
                "Member must have length greater than or equal to 100");
        assertThat(problems("").get(0).awsMessage())
                .isEqualTo("Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: "
                        + "'Member must have length greater than or equal to 100'");
    }

    @Test
    void rule1TextsHaveUpTo30720Characters() {
        String full = policy(GOOD) + " ".repeat(30_720 - policy(GOOD).length());
        assertAccepted(full);
        assertRefused(full + " ", ValidationRule.TEXT_LENGTH, "Member must have length less than or equal to 30720");
    }

    @Test
    void rule1CountsCharactersNotUnits() {
        String described = "{\"rules\": ["
                + GOOD.replace("{\"rulePriority\"", "{\"description\": \"%s\", \"rulePriority\"") + "]}";
        int room = 30_720 - described.length() + 2;
        assertAccepted(described.formatted("\uD83D\uDEA2".repeat(room)));
        assertThat(problems(described.formatted("\uD83D\uDEA2".repeat(room + 1))))
                .extracting(PolicyProblem::rule)
                .containsExactly(ValidationRule.TEXT_LENGTH);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"rules\"", "null", "{", "{'rules': []}", "{} {}", "", "\u0000", "{\"rules\": [}"})
    void rule2OnlyAnObjectIsAPolicy(String text) {
        assertRefused(
                text + " ".repeat(100), ValidationRule.JSON_OBJECT, "Could not map policyString into LifecyclePolicy.");
    }

    @Test
    void rule2NoMemberStandsTwice() {
        String twice = policy(GOOD.replace("\"tagStatus\"", "\"tagStatus\": \"tagged\", \"tagStatus\""));
        assertRefused(twice, ValidationRule.JSON_OBJECT, "Could not map policyString into LifecyclePolicy.");
        assertThat(problems(twice).get(0).explanation()).isEqualTo("\"tagStatus\" stands twice");
    }

    @Test
    void rule3RulesMustBeThere() {
        assertRefused(
                "{}" + " ".repeat(100), ValidationRule.RULES, "object has missing required properties ([\"rules\"])");
        assertRefused(
                policy(GOOD).replace("{\"rules\"", "{\"version\": 1, \"rules\""),
                ValidationRule.RULES,
                "object instance has properties which are not allowed by the schema: ([\"version\"])");
    }

    @Test
    void rule3ThereAreOneToFiftyRules() {
        assertRefused(
                policy(),
                ValidationRule.RULES,
                "array is too short: must have at least 1 elements but instance has 0 elements");
        assertAccepted(rules(50));
        assertRefused(
                rules(51),
                ValidationRule.RULES,
                "array is too long: must have at most 50 elements but instance has 51 elements");
    }

    private static String rules(int count) {
        return policy(IntStream.rangeClosed(1, count)
                .mapToObj(i -> rule(String.valueOf(i), tagged("v" + i) + COUNT, EXPIRE))
                .toArray(String[]::new));
    }

    @Test
    void rule4MembersAreThereAndKnown() {
        assertRefused(
                policy("{\"rulePriority\": 1, \"selection\": {" + ANY + COUNT + "}}"),
                ValidationRule.MEMBERS,
                "object has missing required properties ([\"action\"])");
        assertRefused(
                policy(GOOD.replace("\"action\"", "\"y\": 1, \"x\": 1, \"action\"")),
                ValidationRule.MEMBERS,
                "object instance has properties which are not allowed by the schema: ([\"x\",\"y\"])");
        assertRefused(
                policy(rule("\"tagStatus\": \"any\"", EXPIRE)),
                ValidationRule.MEMBERS,
                "object has missing required properties ([\"countNumber\",\"countType\"])");
        assertRefused(
                policy(rule(ANY + COUNT + ", \"tagStatuses\": []", EXPIRE)),
                ValidationRule.MEMBERS,
                "object instance has properties which are not allowed by the schema: ([\"tagStatuses\"])");
        assertRefused(
                policy(rule(ANY + COUNT, "")),
                ValidationRule.MEMBERS,
                "object has missing required properties ([\"type\"])");
    }

    @Test
    void rule5MembersHaveTheirType() {
        assertWrongType("{\"rules\": {}}", "object", "array");
        assertWrongType(policy("1"), "integer", "object");
        assertWrongType(policy(rule("\"1\"", ANY + COUNT, EXPIRE)), "string", "integer");
        assertWrongType(policy(rule("1.0", ANY + COUNT, EXPIRE)), "number", "integer");
        assertWrongType(policy(GOOD.replace("\"action\"", "\"description\": 1, \"action\"")), "integer", "string");
        assertWrongType(policy(GOOD.replace("{" + EXPIRE + "}", "\"expire\"")), "string", "object");
        assertWrongType(policy(rule("\"tagStatus\": true, " + COUNT, EXPIRE)), "boolean", "string");
        assertWrongType(policy(rule(tagged("v").replace("\"v\"", "1") + COUNT, EXPIRE)), "integer", "string");
        assertWrongType(policy(rule(tagged("v").replace("[\"v\"]", "\"v\"") + COUNT, EXPIRE)), "string", "array");
        assertWrongType(policy(rule(ANY + COUNT.replace("3", "[3]"), EXPIRE)), "array", "integer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"description", "selection", "action", "rulePriority"})
    void rule5NullIsNoValue(String member) {
        String described = GOOD.replace("{\"rulePriority\"", "{\"description\": \"d\", \"rulePriority\"");
        int value = described.indexOf(": ", described.indexOf("\"" + member + "\"")) + 2;
        String nulled = described.substring(0, value) + "null, \"description2\": " + described.substring(value);
        assertThat(problems(policy(nulled)).toString()).contains("instance type (null) does not match any");
    }

    private static void assertWrongType(String text, String found, String allowed) {
        assertRefused(
                text + " ".repeat(100),
                ValidationRule.TYPE,
                "instance type (" + found + ") does not match any allowed primitive type (allowed: [\"" + allowed
                        + "\"])");
    }

    @Test
    void rule6PrioritiesBeginAtOne() {
        assertAccepted(policy(rule("1", ANY + COUNT, EXPIRE)));
        assertRefused(
                policy(rule("0", ANY + COUNT, EXPIRE)),
                ValidationRule.PRIORITY,
                "numeric instance is lower than the required minimum (minimum: 1, found: 0)");
        assertAccepted(policy(rule("2147483647", ANY + COUNT, EXPIRE)));
        assertRefused(
                policy(rule("2147483648", ANY + COUNT, EXPIRE)),
                ValidationRule.PRIORITY,
                "numeric instance is greater than the required maximum (maximum: 2147483647, found: 2147483648)");
    }

    @Test
    void rule6PrioritiesDiffer() {
        assertRefused(
                policy(rule("2", UNTAGGED + COUNT, EXPIRE), rule("2", tagged("v") + COUNT, EXPIRE)),
                ValidationRule.PRIORITY,
                "Rule priorities must be unique");
    }
}
