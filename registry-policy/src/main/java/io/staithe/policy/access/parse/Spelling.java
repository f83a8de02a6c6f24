package io.staithe.policy.access.parse;

import java.util.Collection;
import java.util.Optional;

/** The nearest of some known words, for a remedy. */
final class Spelling {
    private static final int MAX_CHARS = 64;
    private static final int CHARS_AN_EDIT = 3;

    private Spelling() {}

    /** A remedy: the nearest known word, or else the given sentence. */
    static String remedy(String word, Collection<String> known, String otherwise) {
        return nearest(word, known).map(near -> "Did you mean " + near + "?").orElse(otherwise);
    }

    static Optional<String> nearest(String word, Collection<String> known) {
        if (word.length() > MAX_CHARS) {
            return Optional.empty();
        }
        String best = "";
        int least = word.length() / CHARS_AN_EDIT + 1;
        for (String candidate : known) {
            int edits = edits(MemberNames.folded(word), MemberNames.folded(candidate));
            if (edits < least) {
                least = edits;
                best = candidate;
            }
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(best);
    }

    /** Levenshtein's distance, in one row. */
    private static int edits(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
