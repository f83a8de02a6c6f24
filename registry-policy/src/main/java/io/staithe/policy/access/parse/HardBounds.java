package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;

/** The bounds of every mode. Length and depth are looked at before anything is built. */
final class HardBounds {
    static final int MAX_CHARS = 1_048_576;
    static final int MAX_DEPTH = 64;
    static final int MAX_STATEMENTS = 10_000;
    static final int MAX_WILDCARDS = 64;

    private HardBounds() {}

    /** Whether the text may be read at all; reports where not. */
    static boolean hold(String text, Report report) {
        if (text.length() > MAX_CHARS) {
            tooComplex(
                    Position.START,
                    "The text has " + text.length() + " characters; at most " + MAX_CHARS + " are read.",
                    "Split the policy.",
                    report);
            return false;
        }
        return depthHolds(text, report);
    }

    private static boolean depthHolds(String text, Report report) {
        int depth = 0;
        boolean inString = false;
        Cursor cursor = new Cursor(text);
        while (cursor.step()) {
            char c = cursor.current();
            if (inString) {
                if (c == '\\') {
                    cursor.step();
                } else if (c == '"') {
                    inString = false;
                }
            } else if (c == '"') {
                inString = true;
            } else if (c == '}' || c == ']') {
                depth--;
            } else if ((c == '{' || c == '[') && ++depth > MAX_DEPTH) {
                tooComplex(
                        cursor.at(),
                        "Objects and lists are nested deeper than " + MAX_DEPTH + ".",
                        "Flatten the document; no policy needs that depth.",
                        report);
                return false;
            }
        }
        return true;
    }

    /** Reports a pattern with more wildcards than are matched. Those that a variable writes literally do not count. */
    static void checkWildcards(Text pattern, Report report) {
        String text = pattern.value();
        int wildcards = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean literal = i >= 2 && text.startsWith("${", i - 2);
            if ((c == '*' || c == '?') && !literal) {
                wildcards++;
            }
        }
        if (wildcards > MAX_WILDCARDS) {
            tooComplex(
                    pattern.at(),
                    "A pattern has " + wildcards + " wildcards; at most " + MAX_WILDCARDS + " are matched.",
                    "Use fewer wildcards.",
                    report);
        }
    }

    static void tooManyStatements(Position at, int count, Report report) {
        tooComplex(
                at,
                "There are " + count + " statements; at most " + MAX_STATEMENTS + " are evaluated.",
                "Split the policy, or merge statements.",
                report);
    }

    private static void tooComplex(Position at, String message, String remedy, Report report) {
        report.add(FindingCode.TOO_COMPLEX, at, message, remedy);
    }
}
