package io.staithe.policy.access.condition;

import java.util.Optional;

/**
 * A decimal number of any length: sign, the place of the first digit, and the digits without zeros at either end. Kept as a
 * text, so that reading and comparing take time in proportion to what was written, whatever the exponent. Written as digits
 * with a point, a sign and an exponent where wanted.
 */
final class Decimal implements Comparable<Decimal> {
    private static final int LONGEST_EXPONENT = 9;
    private static final int LONGEST_PLAIN = 18;

    private final int sign;
    private final long exponent;
    private final String digits;
    private final long plain;
    private final boolean isPlain;

    private Decimal(int sign, long exponent, String digits, long plain, boolean isPlain) {
        this.sign = sign;
        this.exponent = exponent;
        this.digits = digits;
        this.plain = plain;
        this.isPlain = isPlain;
    }

    static Optional<Decimal> parse(String text) {
        int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        boolean negative = start == 1 && text.charAt(0) == '-';
        int wholeEnd = digitsEnd(text, start);
        if (wholeEnd == text.length() && wholeEnd > start && wholeEnd - start <= LONGEST_PLAIN) {
            return Optional.of(plain(text, start, negative));
        }
        boolean point = wholeEnd < text.length() && text.charAt(wholeEnd) == '.';
        int fractionStart = point ? wholeEnd + 1 : wholeEnd;
        int fractionEnd = digitsEnd(text, fractionStart);
        if (wholeEnd == start && fractionEnd == fractionStart) {
            return Optional.empty();
        }
        Optional<Long> power = exponent(text, fractionEnd);
        if (power.isEmpty()) {
            return Optional.empty();
        }
        String all = text.substring(start, wholeEnd).concat(text.substring(fractionStart, fractionEnd));
        return Optional.of(of(negative, all, wholeEnd - start + power.get()));
    }

    private static Decimal plain(String text, int start, boolean negative) {
        long value = 0;
        for (int i = start; i < text.length(); i++) {
            value = value * 10 + (text.charAt(i) - '0');
        }
        return new Decimal(0, 0, "", negative ? -value : value, true);
    }

    /** The number {@code 0.digits} times ten to the exponent. */
    private static Decimal of(boolean negative, String digits, long exponent) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        int last = digits.length();
        while (last > first && digits.charAt(last - 1) == '0') {
            last--;
        }
        if (first == last) {
            return new Decimal(0, 0, "", 0, true);
        }
        return new Decimal(negative ? -1 : 1, exponent - first, digits.substring(first, last), 0, false);
    }

    /** The exponent behind the digits: 0 where there is none, empty where something else is there. */
    private static Optional<Long> exponent(String text, int at) {
        if (at == text.length()) {
            return Optional.of(0L);
        }
        if (text.charAt(at) != 'e' && text.charAt(at) != 'E') {
            return Optional.empty();
        }
        int start = at + 1;
        boolean signed = start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+');
        int digit = signed ? start + 1 : start;
        int end = digitsEnd(text, digit);
        if (digit == end || end < text.length() || end - digit > LONGEST_EXPONENT) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(text, start, end, 10));
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    private Decimal general() {
        return isPlain
                ? of(
                        plain < 0,
                        Long.toString(Math.abs(plain)),
                        Long.toString(Math.abs(plain)).length())
                : this;
    }

    @Override
    public int compareTo(Decimal other) {
        if (isPlain && other.isPlain) {
            return Long.compare(plain, other.plain);
        }
        return compareGenerally(general(), other.general());
    }

    private static int compareGenerally(Decimal one, Decimal other) {
        int outcome = Integer.compare(one.sign, other.sign);
        if (outcome != 0 || one.sign == 0) {
            return outcome;
        }
        int size = Long.compare(one.exponent, other.exponent);
        return one.sign * (size != 0 ? size : one.digits.compareTo(other.digits));
    }
}
