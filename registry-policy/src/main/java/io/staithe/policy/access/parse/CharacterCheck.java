package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;

/** Finds characters that no policy may have: AWS takes tab, LF, CR and U+0020 to U+00FF. */
final class CharacterCheck {
    private static final int LAST = 0xFF;

    private CharacterCheck() {}

    /** Reports the first of them and how many there are. */
    static void check(String text, Report report) {
        int count = 0;
        int first = 0;
        Position at = Position.START;
        Cursor cursor = new Cursor(text);
        while (cursor.step()) {
            char c = cursor.current();
            if (!allowed(c)) {
                if (count++ == 0) {
                    at = cursor.at();
                    first = c;
                }
            }
        }
        if (count > 0) {
            String others = count == 1 ? "" : ", and " + (count - 1) + " more follow";
            report.addUnlessLenient(
                    FindingCode.INVALID_CHARACTER,
                    at,
                    String.format("The character U+%04X may not stand in a policy%s.", first, others),
                    "Use only tab, line feed, carriage return and the characters U+0020 to U+00FF.");
        }
    }

    private static boolean allowed(char c) {
        return c == '\t' || c == '\n' || c == '\r' || (c >= ' ' && c <= LAST);
    }
}
