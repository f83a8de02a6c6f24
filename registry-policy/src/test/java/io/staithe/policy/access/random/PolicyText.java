package io.staithe.policy.access.random;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.document.Statement;
import io.staithe.policy.access.document.Text;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes policies out as JSON, for the parser to read back. */
public final class PolicyText {
    private PolicyText() {}

    /** The same policy with its text. */
    public static Policy written(Policy policy) {
        String text = object(
                member("Version", quoted(policy.version().text())),
                member(
                        "Statement",
                        array(policy.statements().stream()
                                .map(PolicyText::statement)
                                .toList())));
        return new Policy(policy.kind(), policy.name(), policy.version(), policy.id(), policy.statements(), text);
    }

    private static String statement(Statement statement) {
        StringJoiner members = new StringJoiner(", ", "{", "}");
        statement.sid().ifPresent(sid -> members.add(member("Sid", quoted(sid))));
        members.add(member("Effect", quoted(statement.effect().text())));
        statement
                .principals()
                .ifPresent(
                        whom -> members.add(member(whom.negated() ? "NotPrincipal" : "Principal", principals(whom))));
        statement.actions().ifPresent(some -> members.add(patterns("Action", some)));
        statement.resources().ifPresent(some -> members.add(patterns("Resource", some)));
        if (!statement.conditions().isEmpty()) {
            members.add(member("Condition", conditions(statement.conditions())));
        }
        return members.toString();
    }

    private static String principals(Principals principals) {
        if (principals.entries().stream().anyMatch(entry -> entry.type().equals("*"))) {
            return quoted("*");
        }
        Map<String, List<String>> byType = principals.entries().stream()
                .collect(Collectors.groupingBy(
                        Principals.Entry::type,
                        LinkedHashMap::new,
                        Collectors.mapping(entry -> quoted(entry.text().value()), Collectors.toList())));
        return byType.entrySet().stream()
                .map(type -> member(type.getKey(), array(type.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String patterns(String name, Patterns patterns) {
        return member((patterns.negated() ? "Not" : "") + name, values(patterns.values(), patterns.scalar()));
    }

    private static String conditions(List<Condition> conditions) {
        StringJoiner operators = new StringJoiner(", ", "{", "}");
        for (String operator : new LinkedHashSet<>(
                conditions.stream().map(one -> one.operator().value()).toList())) {
            operators.add(member(
                    operator,
                    conditions.stream()
                            .filter(one -> one.operator().value().equals(operator))
                            .map(one -> member(one.key().value(), values(one.values(), one.scalar())))
                            .collect(Collectors.joining(", ", "{", "}"))));
        }
        return operators.toString();
    }

    private static String values(List<Text> values, boolean scalar) {
        List<String> quoted = values.stream().map(text -> quoted(text.value())).toList();
        return scalar ? quoted.get(0) : array(quoted);
    }

    private static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(", ", "[", "]"));
    }

    private static String object(String... members) {
        return "{" + String.join(", ", members) + "}";
    }

    private static String member(String name, String value) {
        return quoted(name) + ": " + value;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
