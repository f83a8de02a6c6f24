package io.staithe.policy.access.parse;

import java.time.DateTimeException;
import java.time.LocalDate;

/**
 * The grammar of dates: a year, a month, a day, or a day with a time, as in the W3C's profile of ISO 8601; or seconds since 1970.
 * Four digits are a year.
 */
final class DateText {
    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;
    private static final int MAX_EPOCH_DIGITS = 12;
    private static final int MAX_FRACTION_DIGITS = 9;

    private DateText() {}

    static boolean isDate(String text) {
        return isEpoch(text) || isIso(text);
    }

    private static boolean isEpoch(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        int point = digits.indexOf('.');
        String seconds = point < 0 ? digits : digits.substring(0, point);
        return seconds.length() <= MAX_EPOCH_DIGITS
                && Letters.allDigits(seconds)
                && (point < 0 || isFraction(digits.substring(point)));
    }

    private static boolean isIso(String text) {
        int end = text.length();
        boolean hasTime = end > DAY;
        if (end != YEAR && end != MONTH && end != DAY && !hasTime) {
            return false;
        }
        int year = number(text, 0, YEAR);
        int month = end >= MONTH && text.charAt(YEAR) == '-' ? number(text, YEAR + 1, MONTH) : end == YEAR ? 1 : -1;
        int day = end >= DAY && text.charAt(MONTH) == '-' ? number(text, MONTH + 1, DAY) : end <= MONTH ? 1 : -1;
        if (year < 0 || month < 0 || day < 0 || !exists(year, month, day)) {
            return false;
        }
        return !hasTime || (isT(text.charAt(DAY)) && isTime(text.substring(DAY + 1)));
    }

    /** {@code hh:mm}, {@code hh:mm:ss} or {@code hh:mm:ss.f}, and a zone. */
    private static boolean isTime(String text) {
        int zone = zoneStart(text);
        if (zone < 0 || !isZone(text.substring(zone))) {
            return false;
        }
        String clock = text.substring(0, zone);
        int point = clock.indexOf('.');
        if (point >= 0) {
            if (point != "hh:mm:ss".length() || !isFraction(clock.substring(point))) {
                return false;
            }
            clock = clock.substring(0, point);
        }
        return isClock(clock, "hh:mm") || isClock(clock, "hh:mm:ss");
    }

    private static int zoneStart(String text) {
        for (int i = 0; i < text.length(); i++) {
            if ("Zz+-".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isZone(String zone) {
        return zone.equalsIgnoreCase("Z") || isClock(zone.substring(1), "hh:mm");
    }

    private static boolean isClock(String text, String form) {
        if (text.length() != form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i += 3) {
            int value = number(text, i, i + 2);
            boolean separated = i == 0 || text.charAt(i - 1) == ':';
            if (value < 0 || value > (i == 0 ? 23 : 59) || !separated) {
                return false;
            }
        }
        return true;
    }

    private static boolean isFraction(String text) {
        return text.length() <= MAX_FRACTION_DIGITS + 1 && Letters.allDigits(text.substring(1));
    }

    private static boolean isT(char c) {
        return c == 'T' || c == 't';
    }

    private static boolean exists(int year, int month, int day) {
        try {
            LocalDate.of(year, month, day);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int number(String text, int from, int to) {
        String digits = text.substring(from, to);
        return Letters.allDigits(digits) ? Integer.parseInt(digits) : -1;
    }
}
