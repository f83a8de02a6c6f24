package io.staithe.policy.access.lint;

import io.staithe.policy.access.match.Template;
import java.util.List;

/**
 * Tells whether there is anything that two patterns both match. It is sure where it says no; variables may become anything.
 */
final class PatternOverlap {
    private final Effort effort;

    PatternOverlap(Effort effort) {
        this.effort = effort;
    }

    /** The same for ARNs, field by field; texts that are none may match anything. */
    boolean overlapArns(String a, String b) {
        List<String> left = ArnText.fields(Template.replaceVariables(a, "*"));
        List<String> right = ArnText.fields(Template.replaceVariables(b, "*"));
        if (left.isEmpty() || right.isEmpty()) {
            return true;
        }
        for (int i = 0; i < left.size(); i++) {
            if (!overlap(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Walks both at once, remembering for each place in the first all places in the second that may go with it. */
    boolean overlap(String a, String b) {
        if (!Wildcards.in(a) && !Wildcards.in(b)) {
            return a.equals(b);
        }
        if (!effort.spend((long) (a.length() + 1) * (b.length() + 1))) {
            return true;
        }
        boolean[] row = new boolean[b.length() + 1];
        row[0] = true;
        passStars(row, b);
        for (int i = 0; i < a.length(); i++) {
            row = next(row, a.charAt(i), b);
            passStars(row, b);
        }
        return row[b.length()];
    }

    /** Where one may stand in the second pattern after one more character of the first. */
    private static boolean[] next(boolean[] row, char a, String b) {
        boolean[] next = new boolean[row.length];
        boolean reached = false;
        for (int j = 0; j < row.length; j++) {
            reached |= row[j];
            if (a == '*') {
                next[j] = reached;
            } else {
                boolean same = j > 0 && row[j - 1] && agree(a, b.charAt(j - 1));
                boolean insideStar = j < b.length() && b.charAt(j) == '*' && row[j];
                next[j] = same || insideStar;
            }
        }
        return next;
    }

    /** A star of the second may be nothing. */
    private static void passStars(boolean[] row, String b) {
        for (int j = 0; j < b.length(); j++) {
            row[j + 1] |= row[j] && b.charAt(j) == '*';
        }
    }

    private static boolean agree(char a, char b) {
        return a == b || a == '?' || b == '?';
    }
}
