package io.staithe.policy.lifecycle.parse;

import static io.staithe.policy.lifecycle.parse.Refusal.ANY;
import static io.staithe.policy.lifecycle.parse.Refusal.ARCHIVED;
import static io.staithe.policy.lifecycle.parse.Refusal.COUNT;
import static io.staithe.policy.lifecycle.parse.Refusal.EXPIRE;
import static io.staithe.policy.lifecycle.parse.Refusal.TRANSITION;
import static io.staithe.policy.lifecycle.parse.Refusal.UNTAGGED;
import static io.staithe.policy.lifecycle.parse.Refusal.assertAccepted;
import static io.staithe.policy.lifecycle.parse.Refusal.assertRefused;
import static io.staithe.policy.lifecycle.parse.Refusal.policy;
import static io.staithe.policy.lifecycle.parse.Refusal.problems;
import static io.staithe.policy.lifecycle.parse.Refusal.rule;
import static io.staithe.policy.lifecycle.parse.Refusal.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules 7 to 17: what a rule selects, counts and does. */
class SelectionRulesTest {
    private static final String LIST_REQUIRED = "Must specify tagPrefixList or tagPatternList when tagStatus=TAGGED.";
    private static final String NO_SCHEMA = "instance failed to match exactly one schema (matched 0 out of 2)";

    @Test
    void rule7TagStatusIsOneOfThree() {
        assertAccepted(policy(rule(tagged("v") + COUNT, EXPIRE)));
        assertAccepted(policy(rule(UNTAGGED + COUNT, EXPIRE)));
        assertAccepted(policy(rule(ANY + COUNT, EXPIRE)));
        assertRefused(
                policy(rule("\"tagStatus\": \"TAGGED \\\"\\n\", " + COUNT, EXPIRE)),
                ValidationRule.TAG_STATUS,
                "instance value (\"TAGGED \\\"\\u000a\") not found in enum (possible values: [\"tagged\",\"untagged\",\"any\"])");
    }

    @Test
    void rule8TaggedHasExactlyOneListWithSomethingInIt() {
        String tagged = "\"tagStatus\": \"tagged\", ";
        String prefixes = "\"tagPrefixList\": [\"v\"], ";
        assertAccepted(policy(rule(tagged + prefixes + COUNT, EXPIRE)));
        assertRefused(policy(rule(tagged + COUNT, EXPIRE)), ValidationRule.TAG_LIST_REQUIRED, LIST_REQUIRED);
        assertRefused(
                policy(rule(tagged("v") + prefixes + COUNT, EXPIRE)), ValidationRule.TAG_LIST_REQUIRED, LIST_REQUIRED);
        assertRefused(
                policy(rule(tagged + "\"tagPrefixList\": [], " + COUNT, EXPIRE)),
                ValidationRule.TAG_LIST_REQUIRED,
                LIST_REQUIRED);
        assertRefused(
                policy(rule(tagged + "\"tagPatternList\": [], " + COUNT, EXPIRE)),
                ValidationRule.TAG_LIST_REQUIRED,
                LIST_REQUIRED);
    }

    @Test
    void rule8SaysWhichOfThemItIs() {
        String both = tagged("v") + "\"tagPrefixList\": [\"v\"], ";
        assertThat(problems(policy(rule(both + COUNT, EXPIRE))).get(0).explanation())
                .isEqualTo("rules[0].selection is tagged: both lists are there");
        assertThat(problems(policy(rule("\"tagStatus\": \"tagged\", " + COUNT, EXPIRE)))
                        .get(0)
                        .explanation())
                .isEqualTo("rules[0].selection is tagged: neither list is there");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"tagPatternList\": [\"v\"], ", "\"tagPrefixList\": [\"v\"], ", "\"tagPrefixList\": [], "})
    void rule9UntaggedAndAnyHaveNoList(String list) {
        assertRefused(
                policy(rule(UNTAGGED + list + COUNT, EXPIRE)),
                ValidationRule.TAG_LIST_FORBIDDEN,
                "Must not specify tagPrefixList or tagPatternList when tagStatus=UNTAGGED.");
        assertRefused(
                policy(rule(ANY + list + COUNT, EXPIRE)),
                ValidationRule.TAG_LIST_FORBIDDEN,
                "Must not specify tagPrefixList or tagPatternList when tagStatus=ANY.");
    }

    @Test
    void rule10PatternsHaveUpToFourWildcards() {
        assertAccepted(policy(rule(tagged("*a*b*c*") + COUNT, EXPIRE)));
        assertRefused(
                policy(rule(tagged("v", "*a*b*c**") + COUNT, EXPIRE)),
                ValidationRule.WILDCARDS,
                "Tag pattern has too many wildcards (maximum: 4, found: 5)");
    }

    @Test
    void rule11CountTypeIsOneOfFour() {
        assertAccepted(policy(rule(ANY + days("sinceImagePushed", 1), EXPIRE)));
        assertAccepted(policy(rule(ANY + days("sinceImagePulled", 1), TRANSITION)));
        assertAccepted(policy(rule(ANY + ARCHIVED, EXPIRE)));
        assertRefused(policy(rule(ANY + days("sinceImageTagged", 1), EXPIRE)), ValidationRule.COUNT_TYPE, NO_SCHEMA);
    }

    @Test
    void rule12DaysAreNamedWhereTheyAreCountedAndOnlyThere() {
        String since = "\"countType\": \"sinceImagePushed\", \"countNumber\": 3";
        assertRefused(policy(rule(ANY + since, EXPIRE)), ValidationRule.COUNT_UNIT, NO_SCHEMA);
        assertRefused(
                policy(rule(ANY + since + ", \"countUnit\": \"hours\"", EXPIRE)), ValidationRule.COUNT_UNIT, NO_SCHEMA);
        assertRefused(
                policy(rule(ANY + COUNT + ", \"countUnit\": \"days\"", EXPIRE)), ValidationRule.COUNT_UNIT, NO_SCHEMA);
    }

    @Test
    void rule13NumbersBeginAtOne() {
        assertAccepted(policy(rule(ANY + COUNT.replace("3", "1"), EXPIRE)));
        assertRefused(
                policy(rule(ANY + COUNT.replace("3", "0"), EXPIRE)),
                ValidationRule.COUNT_NUMBER,
                "numeric instance is lower than the required minimum (minimum: 1, found: 0)");
        assertAccepted(policy(rule(ANY + COUNT.replace("3", "2147483647"), EXPIRE)));
        assertRefused(
                policy(rule(ANY + COUNT.replace("3", "2147483648"), EXPIRE)),
                ValidationRule.COUNT_NUMBER,
                "numeric instance is greater than the required maximum (maximum: 2147483647, found: 2147483648)");
    }

    @Test
    void rule14TheArchiveGoesWithTransitionedAndWithNothingElse() {
        String standard = "\"storageClass\": \"standard\", ";
        String archive = "\"storageClass\": \"archive\", ";
        assertAccepted(policy(rule(ANY + standard + COUNT, EXPIRE)));
        assertRefused(
                policy(rule(ANY + archive + COUNT, EXPIRE)),
                ValidationRule.STORAGE_CLASS,
                "Must not specify storageClass=archive when countType=imageCountMoreThan.");
        assertRefused(
                policy(rule(ANY + archive + days("sinceImagePushed", 1), EXPIRE)),
                ValidationRule.STORAGE_CLASS,
                "Must not specify storageClass=archive when countType=sinceImagePushed.");
        assertRefused(
                policy(rule(ANY + archive + days("sinceImagePulled", 1), TRANSITION)),
                ValidationRule.STORAGE_CLASS,
                "Must not specify storageClass=archive when countType=sinceImagePulled.");
        assertRefused(
                policy(rule(ANY + days("sinceImageTransitioned", 90), EXPIRE)),
                ValidationRule.STORAGE_CLASS,
                "Must specify storageClass=archive when countType=sinceImageTransitioned.");
        assertRefused(
                policy(rule(ANY + "\"storageClass\": \"cold\", " + COUNT, EXPIRE)),
                ValidationRule.STORAGE_CLASS,
                "instance value (\"cold\") not found in enum (possible values: [\"standard\",\"archive\"])");
    }

    @Test
    void rule15ActionsExpireOrTransitionToTheArchive() {
        assertAccepted(policy(rule(ANY + COUNT, TRANSITION)));
        assertRefused(
                policy(rule(ANY + COUNT, "\"type\": \"delete\"")),
                ValidationRule.ACTION,
                "instance value (\"delete\") not found in enum (possible values: [\"expire\",\"transition\"])");
        assertRefused(
                policy(rule(ANY + COUNT, "\"type\": \"transition\"")),
                ValidationRule.ACTION,
                "object has missing required properties ([\"targetStorageClass\"])");
        assertRefused(
                policy(rule(ANY + COUNT, EXPIRE + ", \"targetStorageClass\": \"archive\"")),
                ValidationRule.ACTION,
                "object instance has properties which are not allowed by the schema: ([\"targetStorageClass\"])");
        assertRefused(
                policy(rule(ANY + COUNT, TRANSITION.replace("\"archive\"", "\"standard\""))),
                ValidationRule.ACTION,
                "instance value (\"standard\") not found in enum (possible values: [\"archive\"])");
    }

    @Test
    void rule16WhatIsNotPulledIsArchivedNotDeleted() {
        assertRefused(
                policy(rule(ANY + days("sinceImagePulled", 90), EXPIRE)),
                ValidationRule.PULLED_TRANSITIONS,
                "Must specify action type=transition when countType=sinceImagePulled.");
    }

    @Test
    void rule17TheArchiveIsLeftByDeletionAfterNinetyDays() {
        assertAccepted(policy(rule(ANY + ARCHIVED, EXPIRE)));
        assertRefused(
                policy(rule(ANY + ARCHIVED.replace("90", "89"), EXPIRE)),
                ValidationRule.TRANSITIONED_EXPIRES,
                "numeric instance is lower than the required minimum (minimum: 90, found: 89)");
        assertRefused(
                policy(rule(ANY + ARCHIVED, TRANSITION)),
                ValidationRule.TRANSITIONED_EXPIRES,
                "Must specify action type=expire when countType=sinceImageTransitioned.");
    }

    private static String days(String countType, int number) {
        return "\"countType\": \"" + countType + "\", \"countUnit\": \"days\", \"countNumber\": " + number;
    }
}
