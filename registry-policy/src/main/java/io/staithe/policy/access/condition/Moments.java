package io.staithe.policy.access.condition;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads dates: the W3C profile of ISO 8601 (year; year and month; date; date and time of day with a zone), or seconds since
 * 1970, both with a fraction where wanted. Four digits alone are a year. Digits beyond the ninth of a fraction are dropped.
 */
final class Moments {
    private static final int LONGEST_EPOCH = 11;
    private static final int FRACTION_DIGITS = 9;
    private static final int SECONDS_OF_MINUTE = 60;
    private static final int SECONDS_OF_HOUR = 3600;
    private static final int SECONDS_OF_DAY = 86_400;

    private final String text;
    private int at;

    private Moments(String text) {
        this.text = text;
    }

    static Optional<Instant> parse(String text) {
        try {
            return new Moments(text).read();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<Instant> read() {
        int digits = digitsFrom(0);
        if (digits == 4 && (text.length() == 4 || text.charAt(4) == '-')) {
            return calendar();
        }
        return epoch(digits);
    }

    private Optional<Instant> epoch(int digits) {
        if (digits == 0 || digits > LONGEST_EPOCH) {
            return Optional.empty();
        }
        long seconds = longNumber(digits);
        int nanos = fraction();
        return nanos < 0 || at < text.length() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds, nanos));
    }

    private Optional<Instant> calendar() {
        int year = number(4);
        int month = take('-') ? number(2) : 1;
        boolean hasDay = take('-');
        int day = hasDay ? number(2) : 1;
        long seconds = 0;
        int nanos = 0;
        if (hasDay && take('T')) {
            int hour = number(2);
            int minute = take(':') ? number(2) : -1;
            boolean hasSecond = take(':');
            int second = hasSecond ? number(2) : 0;
            nanos = hasSecond ? fraction() : 0;
            int zone = zone();
            if (!isTime(hour, minute)
                    || second < 0
                    || second >= SECONDS_OF_MINUTE
                    || nanos < 0
                    || zone == Integer.MIN_VALUE) {
                return Optional.empty();
            }
            seconds = hour * SECONDS_OF_HOUR + minute * SECONDS_OF_MINUTE + second - (long) zone;
        }
        if (at < text.length()) {
            return Optional.empty();
        }
        long days = LocalDate.of(year, month, day).toEpochDay();
        return Optional.of(Instant.ofEpochSecond(days * SECONDS_OF_DAY + seconds, nanos));
    }

    /** The zone's seconds east of Greenwich; the smallest integer where there is none. */
    private int zone() {
        if (take('Z')) {
            return 0;
        }
        boolean east = take('+');
        if (!east && !take('-')) {
            return Integer.MIN_VALUE;
        }
        int hour = number(2);
        int minute = take(':') ? number(2) : -1;
        if (!isTime(hour, minute)) {
            return Integer.MIN_VALUE;
        }
        int seconds = hour * SECONDS_OF_HOUR + minute * SECONDS_OF_MINUTE;
        return east ? seconds : -seconds;
    }

    private static boolean isTime(int hour, int minute) {
        return hour >= 0 && hour < 24 && minute >= 0 && minute < 60;
    }

    /** A point and digits, as nanoseconds; 0 where there is no point, -1 where no digit follows it. */
    private int fraction() {
        if (!take('.')) {
            return 0;
        }
        int digits = digitsFrom(at);
        int nanos = 0;
        for (int i = 0; i < FRACTION_DIGITS; i++) {
            nanos = nanos * 10 + (i < digits ? text.charAt(at + i) - '0' : 0);
        }
        at += digits;
        return digits == 0 ? -1 : nanos;
    }

    private boolean take(char expected) {
        if (at < text.length() && text.charAt(at) == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** So many digits; -1 where there are fewer. */
    private int number(int digits) {
        return (int) longNumber(digits);
    }

    private long longNumber(int digits) {
        if (digitsFrom(at) < digits) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < digits; i++) {
            value = value * 10 + (text.charAt(at + i) - '0');
        }
        at += digits;
        return value;
    }

    private int digitsFrom(int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - start;
    }
}
