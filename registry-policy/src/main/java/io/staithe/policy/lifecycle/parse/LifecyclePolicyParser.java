package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonReader;
import io.staithe.policy.json.JsonSyntaxException;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads lifecycle policies, and refuses what Amazon ECR refuses, in its words. Thread-safe; there is none to create.
 *
 * <p>Memory and time are bounded by the length a policy may have. Source: Amazon ECR, "Lifecycle policy properties".
 */
public final class LifecyclePolicyParser {
    /** How many characters a policy has at least. */
    public static final int MIN_CHARS = 100;

    /** How many characters a policy has at most. */
    public static final int MAX_CHARS = 30_720;

    private static final int MAX_DEPTH = 64;
    private static final int MAX_UNITS = 2 * MAX_CHARS; // of UTF-16: a character is one or two of them
    private static final JsonReader JSON = new JsonReader(MAX_UNITS, MAX_DEPTH);

    private LifecyclePolicyParser() {}

    /**
     * Reads a policy.
     *
     * @param text the JSON
     * @return the policy
     * @throws InvalidLifecyclePolicyException with everything that is wrong, where something is. A text of the wrong
     *     length is not read at all, and of one that is no JSON object without double members only that is told
     */
    public static LifecyclePolicy parse(String text) {
        Problems problems = new Problems();
        checkLength(text, problems);
        problems.throwIfAny();
        JsonObject root = object(text, problems);
        new Duplicates(problems).find(root);
        problems.throwIfAny();

        List<RuleDraft> drafts = rules(root, problems);
        problems.sort();
        Problems together = new Problems();
        new RulesTogether(drafts, together).check();
        together.sort();
        problems.append(together);
        problems.throwIfAny();
        return new LifecyclePolicy(drafts.stream().map(RuleDraft::finish).toList(), text);
    }

    private static void checkLength(String text, Problems problems) {
        if (text.length() > MAX_UNITS || text.codePointCount(0, text.length()) > MAX_CHARS) {
            String explanation = "the policy is longer than " + MAX_CHARS + " characters";
            problems.add(ValidationRule.TEXT_LENGTH, Position.START, Reasons.tooLong(MAX_CHARS), explanation);
        } else if (text.codePointCount(0, text.length()) < MIN_CHARS) {
            String explanation = "the policy is shorter than " + MIN_CHARS + " characters";
            problems.add(ValidationRule.TEXT_LENGTH, Position.START, Reasons.tooShort(MIN_CHARS), explanation);
        }
    }

    private static JsonObject object(String text, Problems problems) {
        Position at;
        String explanation;
        try {
            JsonValue value = JSON.read(text);
            if (value instanceof JsonObject object) {
                return object;
            }
            at = value.at();
            explanation = "it is of type " + value.typeName() + ", not object";
        } catch (JsonSyntaxException e) {
            at = e.at();
            explanation = e.reason();
        }
        problems.add(ValidationRule.JSON_OBJECT, at, Reasons.UNREADABLE, explanation);
        throw problems.refusal();
    }

    private static List<RuleDraft> rules(JsonObject root, Problems problems) {
        Shape shape = new Shape(problems);
        shape.members(ValidationRule.RULES, root, "the policy", List.of("rules"), List.of());
        List<RuleDraft> drafts = new ArrayList<>();
        root.find("rules").flatMap(value -> shape.array(value, "rules")).ifPresent(array -> {
            checkNumber(array, problems);
            RuleReader reader = new RuleReader(problems, shape);
            for (int i = 0; i < array.items().size(); i++) {
                String path = "rules[" + i + "]";
                shape.object(array.items().get(i), path).ifPresent(rule -> drafts.add(reader.read(rule, path)));
            }
        });
        return drafts;
    }

    private static void checkNumber(JsonArray rules, Problems problems) {
        int found = rules.items().size();
        if (found < 1) {
            problems.add(ValidationRule.RULES, rules.at(), Reasons.tooFewItems(1, found), "there is no rule");
        } else if (found > LifecyclePolicy.MAX_RULES) {
            String reason = Reasons.tooManyItems(LifecyclePolicy.MAX_RULES, found);
            String explanation = "there are more than " + LifecyclePolicy.MAX_RULES + " rules";
            problems.add(ValidationRule.RULES, rules.at(), reason, explanation);
        }
    }
}
