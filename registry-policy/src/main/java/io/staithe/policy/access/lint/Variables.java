package io.staithe.policy.access.lint;

/** Policy variables as pieces of a text. */
final class Variables {
    private static final String OPENING = "${";

    private Variables() {}

    /** The text with something else for every <code>${…}</code>; one that does not end takes the rest with it. */
    static String replace(String text, String other) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        int open = text.indexOf(OPENING);
        while (open >= 0) {
            plain.append(text, from, open).append(other);
            int close = text.indexOf('}', open);
            from = close < 0 ? text.length() : close + 1;
            open = text.indexOf(OPENING, from);
        }
        return plain.append(text, from, text.length()).toString();
    }
}
