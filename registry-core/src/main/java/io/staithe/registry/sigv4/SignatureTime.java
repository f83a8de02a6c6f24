package io.staithe.registry.sigv4;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Moments as signatures write them, {@code yyyyMMddTHHmmssZ}: whole seconds, UTC. */
final class SignatureTime {
    private static final int CHARS = 16;
    private static final int DAY_CHARS = 8;

    private SignatureTime() {}

    static String format(Instant at) {
        LocalDateTime time = LocalDateTime.ofEpochSecond(at.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] text = new char[CHARS];
        put(text, 0, time.getYear() / 100);
        put(text, 2, time.getYear() % 100);
        put(text, 4, time.getMonthValue());
        put(text, 6, time.getDayOfMonth());
        text[8] = 'T';
        put(text, 9, time.getHour());
        put(text, 11, time.getMinute());
        put(text, 13, time.getSecond());
        text[15] = 'Z';
        return new String(text);
    }

    /** The moment that a text tells, or empty where it is not written that way. */
    static Optional<Instant> parse(String text) {
        if (text.length() != CHARS || text.charAt(8) != 'T' || text.charAt(15) != 'Z') {
            return Optional.empty();
        }
        for (int i = 0; i < CHARS - 1; i++) {
            if (i != 8 && (text.charAt(i) < '0' || text.charAt(i) > '9')) {
                return Optional.empty();
            }
        }
        try {
            int year = two(text, 0) * 100 + two(text, 2);
            return Optional.of(
                    LocalDateTime.of(year, two(text, 4), two(text, 6), two(text, 9), two(text, 11), two(text, 13))
                            .toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    /** The day, {@code yyyyMMdd}, of a moment that was written by {@link #format}. */
    static String day(String timestamp) {
        return timestamp.substring(0, DAY_CHARS);
    }

    private static void put(char[] text, int at, int number) {
        text[at] = (char) ('0' + number / 10);
        text[at + 1] = (char) ('0' + number % 10);
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
