package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.words.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Strings of a policy: one, or a list of them.
 *
 * @param values in their order
 * @param scalar whether a single one stood without brackets
 */
record Strings(List<Text> values, boolean scalar) {
    Strings {
        values = List.copyOf(values);
    }

    /** Reads a member whose value must be one string. */
    static Optional<Text> one(JsonMember member, Report report) {
        if (member.value() instanceof JsonScalar scalar && scalar.isString()) {
            return Optional.of(text(scalar));
        }
        wrongType(member.name(), member.value(), "a string", report);
        return Optional.empty();
    }

    /** Reads a member whose value must be a string or a list of strings. */
    static Strings many(JsonMember member, Report report) {
        return read(member, "a string or a list of strings", false, report);
    }

    /** Reads operands of a condition, which may be numbers and booleans without quotes. */
    static Strings operands(JsonMember member, Report report) {
        return read(member, "a string, a number, a boolean or a list of them", true, report);
    }

    static void wrongType(String name, JsonValue value, String expected, Report report) {
        report.add(
                FindingCode.DATA_TYPE,
                value.at(),
                "The value of " + Quote.of(name) + " must be " + expected + ", not of type " + value.typeName() + ".",
                "Write " + expected + ".");
    }

    private static Strings read(JsonMember member, String expected, boolean numbers, Report report) {
        boolean scalar = !(member.value() instanceof JsonArray);
        List<JsonValue> items = member.value() instanceof JsonArray array ? array.items() : List.of(member.value());
        if (items.isEmpty()) {
            report.add(
                    FindingCode.EMPTY_ARRAY,
                    member.value().at(),
                    "The list of " + Quote.of(member.name()) + " is empty and matches nothing.",
                    "Name something in it, or remove the statement.");
        }
        List<Text> values = new ArrayList<>(items.size());
        for (JsonValue item : items) {
            if (item instanceof JsonScalar one && taken(one, numbers)) {
                values.add(text(one));
            } else {
                wrongType(member.name(), item, expected, report);
            }
        }
        return new Strings(values, scalar);
    }

    private static boolean taken(JsonScalar scalar, boolean numbers) {
        return scalar.isString() || (numbers && scalar.type() != JsonScalar.Type.NULL);
    }

    private static Text text(JsonScalar scalar) {
        return new Text(scalar.text(), scalar.at());
    }
}
