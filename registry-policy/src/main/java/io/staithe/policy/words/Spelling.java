package io.staithe.policy.words;

import java.util.Locale;
import java.util.Optional;

/**
 * Finds what somebody meant to write: the candidate of the fewest changed, missing, added or swapped letters, letter case
 * aside. Thread-safe.
 */
public final class Spelling {
    private static final int MAX_CHANGES = 3;
    private static final int LETTERS_A_CHANGE = 3;

    private Spelling() {}

    /**
     * A remedy: what was meant, if that is near.
     *
     * @param written what somebody wrote
     * @param candidates what there is
     * @param otherwise the sentence where nothing is near
     * @return a sentence
     */
    public static String remedy(String written, Iterable<String> candidates, String otherwise) {
        return nearest(written, candidates)
                .map(near -> "Did you mean " + near + "?")
                .orElse(otherwise);
    }

    /**
     * The nearest candidate, the first of equals.
     *
     * @param written what somebody wrote
     * @param candidates what there is
     * @return the candidate; empty where none is within a change per three letters, three at most
     */
    public static Optional<String> nearest(String written, Iterable<String> candidates) {
        String text = written.toLowerCase(Locale.ROOT);
        int best = Math.min(MAX_CHANGES, text.length() / LETTERS_A_CHANGE) + 1;
        String found = null;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - text.length()) < best) {
                int changes = changes(text, candidate.toLowerCase(Locale.ROOT));
                if (changes < best) {
                    best = changes;
                    found = candidate;
                }
            }
        }
        return Optional.ofNullable(found);
    }

    /** Optimal string alignment, three rows at a time. */
    private static int changes(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            int[] spare = before;
            before = last;
            last = row;
            row = spare;
        }
        return last[b.length()];
    }
}
