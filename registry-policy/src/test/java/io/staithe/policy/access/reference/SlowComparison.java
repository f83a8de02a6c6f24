package io.staithe.policy.access.reference;

import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** The positive comparisons, by the table of operators; a bad operand on either side compares false. */
final class SlowComparison {
    private final String operator;
    private final SlowFacts facts;
    private final boolean variables;

    /** Takes the operator in lower case, without quantifier and suffix. */
    SlowComparison(String operator, SlowFacts facts, boolean variables) {
        this.operator = operator;
        this.facts = facts;
        this.variables = variables;
    }

    boolean isNegated() {
        return operator.contains("not");
    }

    boolean base(String actual, String wanted) {
        return switch (operator.replace("not", "")) {
            case "stringequals" -> plain(wanted).filter(actual::equals).isPresent();
            case "stringequalsignorecase" ->
                plain(wanted).filter(actual::equalsIgnoreCase).isPresent();
            case "stringlike" ->
                pattern(wanted).filter(glob -> SlowGlob.matches(glob, actual)).isPresent();
            case "arnequals", "arnlike" -> arn(actual, wanted);
            case "bool" -> bool(actual, wanted);
            case "binaryequals" -> binary(actual, wanted);
            case "ipaddress" -> SlowAddress.contains(wanted, actual);
            case "numericequals" -> numbers(actual, wanted).filter(c -> c == 0).isPresent();
            case "numericlessthan" -> numbers(actual, wanted).filter(c -> c < 0).isPresent();
            case "numericlessthanequals" ->
                numbers(actual, wanted).filter(c -> c <= 0).isPresent();
            case "numericgreaterthan" ->
                numbers(actual, wanted).filter(c -> c > 0).isPresent();
            case "numericgreaterthanequals" ->
                numbers(actual, wanted).filter(c -> c >= 0).isPresent();
            case "dateequals" -> dates(actual, wanted).filter(c -> c == 0).isPresent();
            case "datelessthan" -> dates(actual, wanted).filter(c -> c < 0).isPresent();
            case "datelessthanequals" ->
                dates(actual, wanted).filter(c -> c <= 0).isPresent();
            case "dategreaterthan" -> dates(actual, wanted).filter(c -> c > 0).isPresent();
            case "dategreaterthanequals" ->
                dates(actual, wanted).filter(c -> c >= 0).isPresent();
            default -> throw new IllegalArgumentException("unknown operator " + operator);
        };
    }

    private Optional<int[]> pattern(String wanted) {
        return variables ? new SlowText(wanted, facts, true).expanded() : Optional.of(SlowGlob.compile(wanted));
    }

    private Optional<String> plain(String wanted) {
        return variables
                ? new SlowText(wanted, facts, false).expanded().map(points -> new String(points, 0, points.length))
                : Optional.of(wanted);
    }

    /** Six fields, each by itself; the sixth is everything behind the fifth colon. */
    private boolean arn(String actual, String wanted) {
        Optional<int[]> pattern = pattern(wanted);
        String[] fields = actual.split(":", 6);
        if (pattern.isEmpty() || fields.length < 6 || !fields[0].equals("arn")) {
            return false;
        }
        int[] rest = pattern.get();
        for (int field = 0; field < 5; field++) {
            int colon = 0;
            while (colon < rest.length && rest[colon] != ':') {
                colon++;
            }
            if (colon == rest.length || !SlowGlob.matches(Arrays.copyOf(rest, colon), fields[field])) {
                return false;
            }
            rest = Arrays.copyOfRange(rest, colon + 1, rest.length);
        }
        return SlowGlob.matches(rest, fields[5]);
    }

    private boolean bool(String actual, String wanted) {
        String value = plain(wanted).orElse("").toLowerCase(Locale.ROOT);
        return (value.equals("true") || value.equals("false")) && value.equals(actual.toLowerCase(Locale.ROOT));
    }

    private static boolean binary(String actual, String wanted) {
        try {
            return Arrays.equals(
                    Base64.getDecoder().decode(actual), Base64.getDecoder().decode(wanted));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Optional<Integer> numbers(String actual, String wanted) {
        return SlowNumber.read(actual).flatMap(left -> SlowNumber.read(wanted).map(left::compareTo));
    }

    private static Optional<Integer> dates(String actual, String wanted) {
        return SlowDate.read(actual).flatMap(left -> SlowDate.read(wanted).map(left::compareTo));
    }
}
