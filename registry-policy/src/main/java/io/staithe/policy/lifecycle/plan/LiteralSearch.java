package io.staithe.policy.lifecycle.plan;

/**
 * Finds a literal in a text in one pass, whatever both look like: the search of Knuth, Morris and Pratt. The search of
 * {@link String} begins anew at each place, and {@code aaaaab} in a long row of {@code a} makes it slow.
 */
final class LiteralSearch {
    private final String literal;

    /** For each length of a match: how long the match is that remains when the next character does not fit. */
    private final int[] shorter;

    LiteralSearch(String literal) {
        this.literal = literal;
        this.shorter = new int[literal.length()];
        int length = 0;
        for (int i = 1; i < shorter.length; i++) {
            while (length > 0 && literal.charAt(i) != literal.charAt(length)) {
                length = shorter[length - 1];
            }
            if (literal.charAt(i) == literal.charAt(length)) {
                length++;
            }
            shorter[i] = length;
        }
    }

    /**
     * Where the first occurrence ends that begins at or after {@code from} and ends at or before {@code to}; -1 for
     * none.
     */
    int endOfFirst(String text, int from, int to) {
        int length = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            while (length > 0 && c != literal.charAt(length)) {
                length = shorter[length - 1];
            }
            if (c == literal.charAt(length)) {
                length++;
            }
            if (length == shorter.length) {
                return i + 1;
            }
        }
        return -1;
    }
}
