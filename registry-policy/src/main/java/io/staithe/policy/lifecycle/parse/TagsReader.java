package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.lifecycle.rule.TagSelection;
import io.staithe.policy.text.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads which images a rule matches by their tags. */
record TagsReader(Problems problems, Shape shape) {
    private static final int MAX_WILDCARDS = 4;
    private static final List<String> STATUSES = List.of("tagged", "untagged", "any");

    Optional<TagSelection> read(JsonObject selection, String path) {
        Optional<JsonValue> patterns = selection.find("tagPatternList");
        Optional<JsonValue> prefixes = selection.find("tagPrefixList");
        Optional<List<String>> patternList = patterns.flatMap(value -> list(value, path + ".tagPatternList"));
        Optional<List<String>> prefixList = prefixes.flatMap(value -> list(value, path + ".tagPrefixList"));
        patterns.ifPresent(value -> checkWildcards(value.at(), patternList, path));
        Optional<String> status = selection
                .find("tagStatus")
                .flatMap(value -> shape.oneOf(ValidationRule.TAG_STATUS, value, path + ".tagStatus", STATUSES));
        if (status.isEmpty()) {
            return Optional.empty();
        }
        if (status.get().equals("tagged")) {
            checkOneList(selection.at(), patterns, prefixes, path);
            Optional<TagSelection> tagged = patternList.map(TagSelection.Patterns::new);
            return tagged.or(() -> prefixList.map(TagSelection.Prefixes::new));
        }
        checkNoList(patterns, prefixes, status.get(), path);
        return Optional.of(status.get().equals("any") ? new TagSelection.Any() : new TagSelection.Untagged());
    }

    private Optional<List<String>> list(JsonValue value, String path) {
        return shape.array(value, path).flatMap(array -> {
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < array.items().size(); i++) {
                shape.string(array.items().get(i), path + "[" + i + "]").ifPresent(texts::add);
            }
            return texts.size() == array.items().size() ? Optional.of(texts) : Optional.empty();
        });
    }

    private void checkWildcards(Position at, Optional<List<String>> patterns, String path) {
        for (String pattern : patterns.orElse(List.of())) {
            int wildcards = (int) pattern.chars().filter(c -> c == '*').count();
            if (wildcards > MAX_WILDCARDS) {
                String reason = Reasons.tooManyWildcards(MAX_WILDCARDS, wildcards);
                problems.add(ValidationRule.WILDCARDS, at, reason, path + ".tagPatternList holds \"" + pattern + "\"");
            }
        }
    }

    private void checkOneList(Position at, Optional<JsonValue> patterns, Optional<JsonValue> prefixes, String path) {
        Optional<String> wrong = Optional.empty();
        if (patterns.isPresent() == prefixes.isPresent()) {
            wrong = Optional.of(patterns.isPresent() ? "both lists are there" : "neither list is there");
        } else if (patterns.or(() -> prefixes)
                .flatMap(TagsReader::items)
                .filter(List::isEmpty)
                .isPresent()) {
            wrong = Optional.of("the list is empty");
        }
        wrong.ifPresent(what -> problems.add(
                ValidationRule.TAG_LIST_REQUIRED, at, Reasons.TAG_LIST_REQUIRED, path + " is tagged: " + what));
    }

    private void checkNoList(Optional<JsonValue> patterns, Optional<JsonValue> prefixes, String status, String path) {
        Stream.of(patterns, prefixes)
                .flatMap(Optional::stream)
                .map(JsonValue::at)
                .min(Position::compareTo)
                .ifPresent(at -> problems.add(
                        ValidationRule.TAG_LIST_FORBIDDEN,
                        at,
                        Reasons.tagListForbidden(status.toUpperCase(Locale.ROOT)),
                        path + " is " + status + ": a list of tags is there"));
    }

    private static Optional<List<JsonValue>> items(JsonValue value) {
        return value instanceof JsonArray array ? Optional.of(array.items()) : Optional.empty();
    }
}
