package io.staithe.policy.access.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
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

    /** Whether an operand can be read; a negated operator with one that cannot is never met. */
    boolean isReadable(String wanted) {
        if (operator.startsWith("numeric")) {
            return SlowNumber.read(wanted).isPresent();
        } else if (operator.startsWith("date")) {
            return SlowDate.read(wanted).isPresent();
        }
        return !operator.endsWith("ipaddress") || SlowAddress.isRange(wanted);
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

    /**
     * Six fields, each by itself; the sixth is everything behind the fifth colon. One variable and nothing else may
     * bring a whole ARN.
     */
    private boolean arn(String actual, String wanted) {
        String[] fields = actual.split(":", 6);
        if (fields.length < 6 || !fields[0].equals("arn") || pattern(wanted).isEmpty()) {
            return false;
        }
        List<String> patterns = fieldsOf(wanted);
        if (patterns.size() < 6) {
            boolean oneVariable = variables && wanted.startsWith("${") && wanted.indexOf('}') == wanted.length() - 1;
            return oneVariable && SlowGlob.matches(pattern(wanted).get(), actual);
        }
        for (int field = 0; field < 6; field++) {
            if (!SlowGlob.matches(pattern(patterns.get(field)).orElseThrow(), fields[field])) {
                return false;
            }
        }
        return true;
    }

    /** Colons within a variable part nothing. */
    private List<String> fieldsOf(String wanted) {
        List<String> found = new ArrayList<>();
        int start = 0;
        boolean within = false;
        for (int at = 0; at < wanted.length() && found.size() < 5; at++) {
            within = variables && (wanted.startsWith("${", at) || within && wanted.charAt(at) != '}');
            if (wanted.charAt(at) == ':' && !within) {
                found.add(wanted.substring(start, at));
                start = at + 1;
            }
        }
        found.add(wanted.substring(start));
        return found;
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
