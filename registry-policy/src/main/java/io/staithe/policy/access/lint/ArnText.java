package io.staithe.policy.access.lint;

import java.util.List;

/** ARNs and patterns of them, in fields. */
final class ArnText {
    private static final int FIELDS = 6;
    static final int ACCOUNT = 4;
    static final int RESOURCE = 5;

    private ArnText() {}

    /** The six fields; none where the text has fewer. */
    static List<String> fields(String text) {
        String[] fields = text.split(":", FIELDS);
        return fields.length == FIELDS ? List.of(fields) : List.of();
    }
}
