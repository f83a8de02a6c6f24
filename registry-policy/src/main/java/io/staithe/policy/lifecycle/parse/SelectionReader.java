package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.parse.RuleDraft.SelectionDraft;
import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** Reads the {@code selection} of a rule, and checks it as far as it can be checked alone. */
record SelectionReader(Problems problems, Shape shape) {
    private static final List<String> REQUIRED = List.of("tagStatus", "countType", "countNumber");
    private static final List<String> OPTIONAL =
            List.of("tagPatternList", "tagPrefixList", "storageClass", "countUnit");
    private static final List<String> STORAGE_CLASSES =
            Stream.of(StorageClass.values()).map(StorageClass::word).toList();

    SelectionDraft read(JsonObject object, String path) {
        shape.members(ValidationRule.MEMBERS, object, path, REQUIRED, OPTIONAL);
        Optional<JsonValue> number = object.find("countNumber");
        Optional<CountType> countType = countType(object, path);
        countType.ifPresent(type -> checkUnit(type, object, path));
        Optional<StorageClass> storageClass = storageClass(object, path);
        checkClass(countType, storageClass, object, path);
        return new SelectionDraft(
                object.at(),
                new TagsReader(problems, shape).read(object, path),
                storageClass,
                countType,
                number.map(JsonValue::at).orElse(object.at()),
                number.map(value -> shape.positive(ValidationRule.COUNT_NUMBER, value, path + ".countNumber"))
                        .orElse(OptionalInt.empty()));
    }

    private Optional<CountType> countType(JsonObject object, String path) {
        Optional<JsonValue> value = object.find("countType");
        Optional<String> word = value.flatMap(v -> shape.string(v, path + ".countType"));
        Optional<CountType> type = word.flatMap(w -> Shape.named(CountType.values(), CountType::word, w));
        if (word.isPresent() && type.isEmpty()) {
            String explanation = path + ".countType is none of the four there are";
            problems.add(ValidationRule.COUNT_TYPE, value.orElseThrow().at(), Reasons.COUNT, explanation);
        }
        return type;
    }

    private void checkUnit(CountType type, JsonObject object, String path) {
        Optional<JsonValue> value = object.find("countUnit");
        Optional<String> unit = value.flatMap(v -> shape.string(v, path + ".countUnit"));
        if (value.isPresent() && unit.isEmpty()) {
            return; // its type is wrong, which was noted
        }
        boolean fits = type.countsDays() ? unit.filter("days"::equals).isPresent() : unit.isEmpty();
        if (!fits) {
            Position at = value.map(JsonValue::at).orElse(object.at());
            String demand = type.countsDays() ? " must be days with " : " must not be there with ";
            problems.add(ValidationRule.COUNT_UNIT, at, Reasons.COUNT, path + ".countUnit" + demand + type.word());
        }
    }

    private Optional<StorageClass> storageClass(JsonObject object, String path) {
        Optional<JsonValue> value = object.find("storageClass");
        if (value.isEmpty()) {
            return Optional.of(StorageClass.STANDARD);
        }
        return shape.oneOf(ValidationRule.STORAGE_CLASS, value.get(), path + ".storageClass", STORAGE_CLASSES)
                .flatMap(word -> Shape.named(StorageClass.values(), StorageClass::word, word));
    }

    private void checkClass(
            Optional<CountType> countType, Optional<StorageClass> storageClass, JsonObject object, String path) {
        if (countType.isEmpty() || storageClass.isEmpty()) {
            return;
        }
        boolean needsArchive = countType.get() == CountType.SINCE_IMAGE_TRANSITIONED;
        if (needsArchive != (storageClass.get() == StorageClass.ARCHIVE)) {
            Position at = object.find("storageClass").map(JsonValue::at).orElse(object.at());
            String word = countType.get().word();
            problems.add(
                    ValidationRule.STORAGE_CLASS,
                    at,
                    needsArchive ? Reasons.ARCHIVE_REQUIRED : Reasons.archiveForbidden(word),
                    path + ".storageClass must be " + (needsArchive ? "archive" : "standard") + " with " + word);
        }
    }
}
