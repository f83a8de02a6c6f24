package io.staithe.policy.access.lint;

/** Finds stars and question marks. */
final class Wildcards {
    private Wildcards() {}

    static boolean in(String text) {
        return text.indexOf('*') >= 0 || text.indexOf('?') >= 0;
    }

    /** Whether the text has nothing else. */
    static boolean only(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c == '*' || c == '?');
    }
}
