package io.staithe.registry.memory;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;

/** Keys of several parts, as text whose order is that of the first part, then of the second, and so on. */
final class Key {
    /** Below every character of a name, a tag or a digest, so that {@code a} comes before {@code a-b}. */
    private static final char SEPARATOR = '\0';

    private static final char AFTER_SEPARATOR = '\1';

    /** Above every key. */
    static final String LAST = "\uffff";

    private Key() {}

    static String of(Object... parts) {
        StringBuilder key = new StringBuilder(128);
        for (int i = 0; i < parts.length; i++) {
            if (i > 0) {
                key.append(SEPARATOR);
            }
            key.append(parts[i]);
        }
        return key.toString();
    }

    /** Below all keys that begin with these parts and have more. */
    static String before(Object... parts) {
        return of(parts) + SEPARATOR;
    }

    /** Above all keys that begin with these parts and have more. */
    static String after(Object... parts) {
        return of(parts) + AFTER_SEPARATOR;
    }

    /** A part ordered as a number. */
    static String rising(long number) {
        return HexFormat.of().toHexDigits(number ^ Long.MIN_VALUE);
    }

    /** A part ordered as a number, the greatest first. */
    static String falling(long number) {
        return rising(~number);
    }

    /** A part ordered as time. */
    static String rising(Instant instant) {
        return rising(instant.getEpochSecond()) + rising(instant.getNano());
    }

    /** A part ordered as time, the latest first. */
    static String falling(Instant instant) {
        return falling(instant.getEpochSecond()) + falling(instant.getNano());
    }

    /** A part ordered as the bytes of a text, which beyond ASCII is not the order of its characters. */
    static String bytes(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
