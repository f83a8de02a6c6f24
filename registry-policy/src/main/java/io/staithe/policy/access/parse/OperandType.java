package io.staithe.policy.access.parse;

import io.staithe.policy.access.condition.Operands;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.List;

/** The types of operands, each with what it takes. Source: IAM JSON policy elements, "Condition operators". */
enum OperandType {
    /** Any text, literally. */
    TEXT,
    /** Any text, with wildcards. */
    PATTERN,
    BOOL(FindingCode.BOOL_VALUE, "true or false", true),
    NUMBER(FindingCode.NUMERIC_VALUE, "a number", false),
    DATE(FindingCode.DATE_VALUE, "a date such as 2026-01-31T12:00:00Z, or seconds since 1970", false),
    BINARY(FindingCode.BINARY_VALUE, "base64", false),
    ADDRESS(FindingCode.CIDR_VALUE, "an address or range, such as 203.0.113.0/24", false),
    PRESENCE(FindingCode.NULL_VALUE, "true (absent) or false (present)", false),
    /** What an unknown operator compares, which a lenient parser lets in. */
    UNKNOWN;

    private final FindingCode code;
    private final String form;
    private final boolean variables;

    OperandType() {
        this(FindingCode.DATA_TYPE, "a text", true);
    }

    OperandType(FindingCode code, String form, boolean variables) {
        this.code = code;
        this.form = form;
        this.variables = variables;
    }

    private boolean takes(String text) {
        return switch (this) {
            case TEXT, PATTERN, UNKNOWN -> true;
            case BOOL, PRESENCE -> Operands.isBoolean(text);
            case NUMBER -> Operands.isNumber(text);
            case DATE -> Operands.isDate(text);
            case BINARY -> Operands.isBase64(text);
            case ADDRESS -> Operands.isAddressRange(text);
        };
    }

    void check(List<Text> operands, Scope scope) {
        Report report = scope.report();
        for (Text operand : operands) {
            if (this == PATTERN) {
                HardBounds.checkWildcards(operand, report);
            }
            if (scope.variables() && operand.value().contains("${")) {
                if (variables) {
                    Variables.checkSyntax(operand, report);
                } else {
                    Variables.misplaced(operand, "an operand of this type", report);
                }
            } else if (!takes(operand.value())) {
                report.addUnlessLenient(
                        code,
                        operand.at(),
                        "The operand " + Quote.of(operand.value()) + " is not " + form + ".",
                        "Write " + form + ".");
            }
        }
        if (this == PRESENCE) {
            checkBoth(operands, report);
        }
    }

    private static void checkBoth(List<Text> operands, Report report) {
        for (Text operand : operands) {
            if (!operand.value().equalsIgnoreCase(operands.get(0).value())
                    && operands.stream().allMatch(it -> Operands.isBoolean(it.value()))) {
                report.addUnlessLenient(
                        FindingCode.NULL_BOTH,
                        operand.at(),
                        "Null with both true and false is always met.",
                        "Keep one of them, or remove the condition.");
                return;
            }
        }
    }
}
