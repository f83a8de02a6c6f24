package io.staithe.policy.access.reference;

/** Wildcards, matched by trying every way. A pattern is code points, and two negative numbers for the wildcards. */
final class SlowGlob {
    static final int ANY = -1;
    static final int ONE = -2;

    private SlowGlob() {}

    /** A text in which the wildcards are wildcards. */
    static int[] compile(String text) {
        int[] pattern = points(text);
        for (int i = 0; i < pattern.length; i++) {
            pattern[i] = wildcard(pattern[i]);
        }
        return pattern;
    }

    private static int[] points(String text) {
        int[] points = new int[text.codePointCount(0, text.length())];
        int at = 0;
        for (int i = 0; i < points.length; i++) {
            points[i] = text.codePointAt(at);
            at += Character.charCount(points[i]);
        }
        return points;
    }

    static int wildcard(int c) {
        return c == '*' ? ANY : c == '?' ? ONE : c;
    }

    static boolean matches(int[] pattern, String text) {
        return matches(pattern, 0, points(text), 0);
    }

    private static boolean matches(int[] pattern, int p, int[] text, int t) {
        if (p == pattern.length) {
            return t == text.length;
        }
        if (pattern[p] == ANY) {
            return matches(pattern, p + 1, text, t) || t < text.length && matches(pattern, p, text, t + 1);
        }
        return t < text.length && (pattern[p] == ONE || pattern[p] == text[t]) && matches(pattern, p + 1, text, t + 1);
    }
}
