package io.staithe.policy.lifecycle.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;

/** What the parser says of policies. */
final class Refusal {
    private Refusal() {}

    static List<PolicyProblem> problems(String text) {
        InvalidLifecyclePolicyException refusal =
                catchThrowableOfType(InvalidLifecyclePolicyException.class, () -> LifecyclePolicyParser.parse(text));
        assertThat(refusal).as("a refusal of %.200s", text).isNotNull();
        return refusal.problems();
    }

    /** The policy has one problem. */
    static void assertRefused(String text, ValidationRule rule, String reason) {
        List<PolicyProblem> problems = problems(text);
        assertThat(problems).extracting(PolicyProblem::rule).containsExactly(rule);
        assertThat(problems.get(0).reason()).isEqualTo(reason);
    }

    static void assertAccepted(String text) {
        assertThatCode(() -> LifecyclePolicyParser.parse(text)).doesNotThrowAnyException();
    }

    /** A policy of these rules, written as JSON, long enough to be one. */
    static String policy(String... rules) {
        return "{\"rules\": [" + String.join(", ", rules) + "]}" + " ".repeat(100);
    }

    /** A rule of priority 1. */
    static String rule(String selection, String action) {
        return rule("1", selection, action);
    }

    static String rule(String priority, String selection, String action) {
        return "{\"rulePriority\": " + priority + ", \"selection\": {" + selection + "}, \"action\": {" + action + "}}";
    }

    static final String EXPIRE = "\"type\": \"expire\"";
    static final String TRANSITION = "\"type\": \"transition\", \"targetStorageClass\": \"archive\"";
    static final String COUNT = "\"countType\": \"imageCountMoreThan\", \"countNumber\": 3";
    static final String UNTAGGED = "\"tagStatus\": \"untagged\", ";
    static final String ANY = "\"tagStatus\": \"any\", ";
    static final String ARCHIVED =
            "\"storageClass\": \"archive\", \"countType\": \"sinceImageTransitioned\", \"countUnit\": \"days\", \"countNumber\": 90";

    static String tagged(String... patterns) {
        return "\"tagStatus\": \"tagged\", \"tagPatternList\": [\"" + String.join("\", \"", patterns) + "\"], ";
    }
}
