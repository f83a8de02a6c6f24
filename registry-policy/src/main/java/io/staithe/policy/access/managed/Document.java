package io.staithe.policy.access.managed;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a policy document whose statements all allow. Not thread-safe. Its texts hold nothing that JSON would escape. */
final class Document {
    private final List<String> statements = new ArrayList<>();

    /** Allows actions on everything. */
    Document allow(List<String> actions) {
        return allowOn(List.of("*"), actions);
    }

    /** Allows actions on some resources. */
    Document allowOn(List<String> resources, List<String> actions) {
        return add(resources, actions, "");
    }

    /** Allows actions on some resources where a key equals one of the values. */
    Document allowWhere(List<String> resources, List<String> actions, String key, String... values) {
        String test = "{ \"StringEquals\": { " + quoted(key) + ": " + list(List.of(values)) + " } }";
        return add(resources, actions, ",\n      \"Condition\": " + test);
    }

    /** The document. */
    String text() {
        return "{\n  \"Version\": \"2012-10-17\",\n  \"Statement\": [\n" + String.join(",\n", statements)
                + "\n  ]\n}\n";
    }

    private Document add(List<String> resources, List<String> actions, String condition) {
        statements.add("    {\n      \"Effect\": \"Allow\",\n      \"Action\": " + list(actions)
                + ",\n      \"Resource\": " + list(resources) + condition + "\n    }");
        return this;
    }

    private static String list(List<String> values) {
        return values.size() == 1
                ? quoted(values.get(0))
                : values.stream().map(Document::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String value) {
        return "\"" + value + "\"";
    }

    /** The actions of several lists, in their order. */
    static List<String> join(List<List<String>> lists) {
        return lists.stream().flatMap(List::stream).toList();
    }

    /** Names of actions behind the prefix of their service. */
    static List<String> actions(String service, String... names) {
        return Stream.of(names).map(name -> service + ":" + name).toList();
    }
}
