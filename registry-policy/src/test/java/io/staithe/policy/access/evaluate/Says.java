package io.staithe.policy.access.evaluate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A statement, written down as it is spoken: {@code allow("ecr:*").on("*").when("Bool", "aws:SecureTransport", "true")}. */
final class Says {
    private final Map<String, String> members = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> conditions = new LinkedHashMap<>();

    private Says(String effect, String element, String... actions) {
        members.put("Effect", quoted(effect));
        members.put(element, list(actions));
    }

    static Says allow(String... actions) {
        return new Says("Allow", "Action", actions);
    }

    static Says deny(String... actions) {
        return new Says("Deny", "Action", actions);
    }

    static Says allowAllBut(String... actions) {
        return new Says("Allow", "NotAction", actions);
    }

    static Says denyAllBut(String... actions) {
        return new Says("Deny", "NotAction", actions);
    }

    Says on(String... resources) {
        return member("Resource", list(resources));
    }

    Says onAllBut(String... resources) {
        return member("NotResource", list(resources));
    }

    /** Names principals under {@code AWS}. */
    Says to(String... principals) {
        return member("Principal", object(Map.of("AWS", list(principals))));
    }

    Says toEveryone() {
        return member("Principal", quoted("*"));
    }

    Says toService(String host) {
        return member("Principal", object(Map.of("Service", quoted(host))));
    }

    Says toProvider(String provider) {
        return member("Principal", object(Map.of("Federated", quoted(provider))));
    }

    Says toAllBut(String... principals) {
        return member("NotPrincipal", object(Map.of("AWS", list(principals))));
    }

    Says when(String operator, String key, String... values) {
        conditions.computeIfAbsent(operator, any -> new LinkedHashMap<>()).put(key, list(values));
        return this;
    }

    Says named(String sid) {
        return member("Sid", quoted(sid));
    }

    static String policy(Says... statements) {
        String all = Stream.of(statements).map(Says::toString).collect(Collectors.joining(",\n", "[", "]"));
        return "{\"Version\": \"2012-10-17\", \"Statement\": " + all + "}";
    }

    private Says member(String name, String value) {
        members.put(name, value);
        return this;
    }

    @Override
    public String toString() {
        Map<String, String> all = new LinkedHashMap<>(members);
        if (!conditions.isEmpty()) {
            Map<String, String> operators = new LinkedHashMap<>();
            conditions.forEach((operator, keys) -> operators.put(operator, object(keys)));
            all.put("Condition", object(operators));
        }
        return object(all);
    }

    private static String object(Map<String, String> members) {
        List<String> written = new ArrayList<>();
        members.forEach((name, value) -> written.add(quoted(name) + ": " + value));
        return "{" + String.join(", ", written) + "}";
    }

    private static String list(String... values) {
        return Stream.of(values).map(Says::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
