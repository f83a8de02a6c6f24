package io.staithe.policy.access.lint;

import java.util.List;

/**
 * Tells whether one pattern matches all that another does. It is sure where it says so; where patterns cover each other in a
 * roundabout way, or variables are in play, it says no.
 */
final class PatternCover {
    private static final String VARIABLE = "${";
    private static final int COST_OF_AN_ARN = 16;

    private final Effort effort;

    PatternCover(Effort effort) {
        this.effort = effort;
    }

    /** The same for ARNs, field by field. */
    boolean coversArn(String wide, String narrow) {
        if (!effort.spend(COST_OF_AN_ARN)) {
            return false;
        }
        if (wide.equals("*") || wide.equals(narrow)) {
            return true;
        }
        List<String> wideFields = ArnText.fields(wide);
        List<String> narrowFields = ArnText.fields(narrow);
        if (wideFields.isEmpty() || narrowFields.isEmpty()) {
            return false;
        }
        for (int i = 0; i < wideFields.size(); i++) {
            if (!covers(wideFields.get(i), narrowFields.get(i))) {
                return false;
            }
        }
        return true;
    }

    boolean covers(String wide, String narrow) {
        if (wide.equals(narrow)) {
            return effort.spend(1);
        }
        boolean odd = wide.contains(VARIABLE) || (narrow.contains(VARIABLE) && wide.indexOf('?') >= 0);
        return !odd && matches(wide, narrow);
    }

    /** A star takes any run, a question mark any character but a star; only the last star is ever tried again. */
    private boolean matches(String wide, String narrow) {
        int w = 0;
        int n = 0;
        int star = -1;
        int resume = 0;
        long steps = 1;
        boolean possible = true;
        while (possible && n < narrow.length()) {
            steps++;
            if (w < wide.length() && wide.charAt(w) == '*') {
                star = w++;
                resume = n;
            } else if (w < wide.length() && takes(wide.charAt(w), narrow.charAt(n))) {
                w++;
                n++;
            } else if (star >= 0) {
                w = star + 1;
                n = ++resume;
            } else {
                possible = false;
            }
        }
        while (w < wide.length() && wide.charAt(w) == '*') {
            w++;
        }
        return effort.spend(steps) && possible && w == wide.length();
    }

    private static boolean takes(char wide, char narrow) {
        return wide == '?' ? narrow != '*' : wide == narrow;
    }
}
