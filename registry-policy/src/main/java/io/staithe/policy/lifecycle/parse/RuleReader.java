package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.parse.RuleDraft.SelectionDraft;
import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads a rule, and checks it as far as it can be checked alone. */
record RuleReader(Problems problems, Shape shape) {
    private static final List<String> REQUIRED = List.of("rulePriority", "selection", "action");
    private static final List<String> OPTIONAL = List.of("description");
    private static final List<String> ACTIONS =
            Stream.of(LifecycleAction.values()).map(LifecycleAction::word).toList();
    private static final int MIN_DAYS_IN_ARCHIVE = 90;

    RuleDraft read(JsonObject object, String path) {
        shape.members(ValidationRule.MEMBERS, object, path, REQUIRED, OPTIONAL);
        Optional<JsonValue> priority = object.find("rulePriority");
        SelectionDraft selection = object.find("selection")
                .flatMap(value -> shape.object(value, path + ".selection"))
                .map(value -> new SelectionReader(problems, shape).read(value, path + ".selection"))
                .orElse(SelectionDraft.nothing(object.at()));
        Optional<JsonObject> action = object.find("action").flatMap(value -> shape.object(value, path + ".action"));
        RuleDraft draft = new RuleDraft(
                priority.map(JsonValue::at).orElse(object.at()),
                priority.map(value -> shape.positive(ValidationRule.PRIORITY, value, path + ".rulePriority"))
                        .orElse(OptionalInt.empty()),
                object.find("description").flatMap(value -> shape.string(value, path + ".description")),
                selection,
                action.flatMap(value -> action(value, path + ".action")));
        action.ifPresent(value -> checkTogether(draft, value, path));
        return draft;
    }

    private Optional<LifecycleAction> action(JsonObject object, String path) {
        shape.members(ValidationRule.MEMBERS, object, path, List.of("type"), List.of("targetStorageClass"));
        Optional<JsonValue> target = object.find("targetStorageClass");
        Optional<LifecycleAction> type = object.find("type")
                .flatMap(value -> shape.oneOf(ValidationRule.ACTION, value, path + ".type", ACTIONS))
                .flatMap(word -> Shape.named(LifecycleAction.values(), LifecycleAction::word, word));
        target.ifPresent(
                value -> shape.oneOf(ValidationRule.ACTION, value, path + ".targetStorageClass", List.of("archive")));
        List<String> name = List.of("targetStorageClass");
        if (type.equals(Optional.of(LifecycleAction.TRANSITION)) && target.isEmpty()) {
            String explanation = path + " is transition, and does not say whither";
            problems.add(ValidationRule.ACTION, object.at(), Reasons.missing(name), explanation);
        }
        if (type.equals(Optional.of(LifecycleAction.EXPIRE)) && target.isPresent()) {
            String explanation = path + " is expire, which leads nowhere";
            problems.add(ValidationRule.ACTION, target.get().at(), Reasons.notAllowed(name), explanation);
        }
        return type;
    }

    private void checkTogether(RuleDraft draft, JsonObject action, String path) {
        Optional<CountType> countType = draft.selection().countType();
        boolean pulled = countType.equals(Optional.of(CountType.SINCE_IMAGE_PULLED));
        boolean transitioned = countType.equals(Optional.of(CountType.SINCE_IMAGE_TRANSITIONED));
        if (pulled && draft.action().equals(Optional.of(LifecycleAction.EXPIRE))) {
            String explanation = path + " would expire what was not pulled";
            problems.add(ValidationRule.PULLED_TRANSITIONS, action.at(), Reasons.PULLED_TRANSITIONS, explanation);
        }
        if (transitioned && draft.action().equals(Optional.of(LifecycleAction.TRANSITION))) {
            String explanation = path + " would archive what is archived";
            problems.add(ValidationRule.TRANSITIONED_EXPIRES, action.at(), Reasons.TRANSITIONED_EXPIRES, explanation);
        }
        OptionalInt days = draft.selection().countNumber();
        if (transitioned && days.isPresent() && days.getAsInt() < MIN_DAYS_IN_ARCHIVE) {
            problems.add(
                    ValidationRule.TRANSITIONED_EXPIRES,
                    draft.selection().countNumberAt(),
                    Reasons.belowMinimum(MIN_DAYS_IN_ARCHIVE, String.valueOf(days.getAsInt())),
                    path + ".selection.countNumber: an image stays in the archive for 90 days at least");
        }
    }
}
