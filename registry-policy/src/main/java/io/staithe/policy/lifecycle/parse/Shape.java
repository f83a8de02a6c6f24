package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/** Asks JSON for what should be there, and notes what is there instead. */
record Shape(Problems problems) {
    private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    /** Notes members that are missing, and such as should not be there. */
    void members(ValidationRule rule, JsonObject object, String path, List<String> required, List<String> optional) {
        List<String> missing = required.stream()
                .filter(name -> object.find(name).isEmpty())
                .sorted()
                .toList();
        if (!missing.isEmpty()) {
            problems.add(rule, object.at(), Reasons.missing(missing), path + " lacks " + String.join(" and ", missing));
        }
        List<JsonMember> unknown = object.members().stream()
                .filter(member -> !required.contains(member.name()) && !optional.contains(member.name()))
                .toList();
        if (!unknown.isEmpty()) {
            List<String> names =
                    unknown.stream().map(JsonMember::name).distinct().sorted().toList();
            problems.add(
                    rule, unknown.get(0).at(), Reasons.notAllowed(names), path + " has a member that nobody knows");
        }
    }

    Optional<JsonObject> object(JsonValue value, String path) {
        if (value instanceof JsonObject object) {
            return Optional.of(object);
        }
        wrongType(value, "object", path);
        return Optional.empty();
    }

    Optional<JsonArray> array(JsonValue value, String path) {
        if (value instanceof JsonArray array) {
            return Optional.of(array);
        }
        wrongType(value, "array", path);
        return Optional.empty();
    }

    Optional<String> string(JsonValue value, String path) {
        if (value instanceof JsonScalar scalar && scalar.isString()) {
            return Optional.of(scalar.text());
        }
        wrongType(value, "string", path);
        return Optional.empty();
    }

    /** A whole number from 1; anything else breaks the rule. */
    OptionalInt positive(ValidationRule rule, JsonValue value, String path) {
        if (!(value instanceof JsonScalar scalar) || scalar.type() != JsonScalar.Type.INTEGER) {
            wrongType(value, "integer", path);
            return OptionalInt.empty();
        }
        BigInteger number = new BigInteger(scalar.text());
        if (number.signum() < 1) {
            problems.add(rule, value.at(), Reasons.belowMinimum(1, scalar.text()), path + " is below 1");
            return OptionalInt.empty();
        }
        if (number.compareTo(MAX) > 0) {
            String reason = Reasons.aboveMaximum(Integer.MAX_VALUE, scalar.text());
            problems.add(rule, value.at(), reason, path + " is too large");
            return OptionalInt.empty();
        }
        return OptionalInt.of(number.intValue());
    }

    /** A string out of a list; any other string breaks the rule. */
    Optional<String> oneOf(ValidationRule rule, JsonValue value, String path, List<String> allowed) {
        Optional<String> text = string(value, path);
        if (text.isPresent() && !allowed.contains(text.get())) {
            String reason = Reasons.notInEnum(text.get(), allowed);
            problems.add(rule, value.at(), reason, path + " is none of " + String.join(", ", allowed));
            return Optional.empty();
        }
        return text;
    }

    /** The constant whose word a text is. */
    static <E> Optional<E> named(E[] constants, Function<E, String> word, String text) {
        return Stream.of(constants).filter(c -> word.apply(c).equals(text)).findFirst();
    }

    private void wrongType(JsonValue value, String allowed, String path) {
        String explanation = path + " is of type " + value.typeName() + ", not " + allowed;
        problems.add(ValidationRule.TYPE, value.at(), Reasons.type(value.typeName(), allowed), explanation);
    }
}
