package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/**
 * The policy variables of a text: <code>${key}</code>, <code>${key, 'default'}</code>, and <code>${*}</code>,
 * <code>${?}</code>, <code>${$}</code>. Source: IAM policy elements, "Variables and tags".
 */
final class Variables {
    private static final String OPENING = "${";

    private Variables() {}

    /** Reports a text with a variable where none is replaced. */
    static void misplaced(Text text, String place, Report report) {
        report.addUnlessLenient(
                FindingCode.VARIABLE_PLACE,
                text.at(),
                "No policy variable is replaced in " + place + ", as in " + Quote.of(text.value()) + ".",
                "Write the value itself; variables stand in the last field of resources and in operands of text, ARN and Bool.");
    }

    /** Reports the first variable of a text that is not written as it must be. */
    static void checkSyntax(Text text, Report report) {
        String value = text.value();
        int from = value.indexOf(OPENING);
        while (from >= 0) {
            int end = end(value, from + OPENING.length());
            if (end < 0) {
                report.addUnlessLenient(
                        FindingCode.VARIABLE_SYNTAX,
                        text.at(),
                        "The policy variable " + Quote.of(value.substring(from)) + " is not well formed.",
                        "Write ${key} or ${key, 'default'}, or ${$} for a dollar sign.");
                return;
            }
            from = value.indexOf(OPENING, end);
        }
    }

    /** The place behind the brace of a variable whose inside begins here, or -1 where it is ill-formed. */
    private static int end(String value, int from) {
        int i = from;
        while (i < value.length() && isKey(value.charAt(i))) {
            i++;
        }
        if (i == from || i == value.length()) {
            return value.startsWith("$}", i) ? i + 2 : -1;
        }
        if (value.charAt(i) == '}') {
            return isLiteralOrKey(value, from, i) ? i + 1 : -1;
        }
        return value.charAt(i) == ',' && isLiteralOrKey(value, from, i) ? endOfDefault(value, i + 1) : -1;
    }

    private static int endOfDefault(String value, int from) {
        int i = from;
        while (i < value.length() && value.charAt(i) == ' ') {
            i++;
        }
        if (i == value.length() || value.charAt(i) != '\'') {
            return -1;
        }
        int quote = value.indexOf('\'', i + 1);
        return quote >= 0 && value.startsWith("}", quote + 1) ? quote + 2 : -1;
    }

    private static boolean isKey(char c) {
        return c != '}' && c != ',' && c != '$' && c != '{' && c != '\'' && !Letters.isBlank(c);
    }

    /** Wildcards stand in a variable alone only. */
    private static boolean isLiteralOrKey(String value, int from, int to) {
        String name = value.substring(from, to);
        boolean literal = value.charAt(to) == '}' && to - from == 1;
        return literal || !Letters.hasWildcard(name);
    }
}
