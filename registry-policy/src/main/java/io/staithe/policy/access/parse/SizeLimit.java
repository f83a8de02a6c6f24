package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;

/**
 * How long a policy of a kind may be.
 *
 * @param maxChars characters
 * @param blanksCount whether white space counts
 */
record SizeLimit(int maxChars, boolean blanksCount) {
    static SizeLimit ofAll(int maxChars) {
        return new SizeLimit(maxChars, true);
    }

    static SizeLimit withoutBlanks(int maxChars) {
        return new SizeLimit(maxChars, false);
    }

    void check(String text, PolicyKind kind, Report report) {
        int size = blanksCount ? text.length() : text.length() - blanks(text);
        if (size > maxChars) {
            report.add(
                    FindingCode.POLICY_TOO_LARGE,
                    Position.START,
                    "The policy has " + size + " characters" + (blanksCount ? "" : " without white space") + "; a "
                            + kind.title() + " may have " + maxChars + ".",
                    "Shorten it, or split it.");
        }
    }

    private static int blanks(String text) {
        int blanks = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                blanks++;
            }
        }
        return blanks;
    }
}
