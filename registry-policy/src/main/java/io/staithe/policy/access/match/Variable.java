package io.staithe.policy.access.match;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A policy variable at a place in a text: <code>${key}</code>, <code>${key, 'default'}</code>, or one of the three that
 * stand for a character that means something else, <code>${*} ${?} ${$}</code>.
 *
 * <p>A key is not empty and has no blank, comma, quote, brace or dollar sign. A comma, one blank or more and a quote follow it
 * where there is a default, which runs to the next quote; the closing brace follows at once. Source: IAM, "IAM policy
 * elements: Variables and tags".
 *
 * @param key folded; empty for one of the three
 * @param text the default, or the character; absent where there is no default
 * @param end the place behind the closing brace
 */
record Variable(String key, @Nullable String text, int end) {
    private static final String START = "${";

    static boolean startsAt(String text, int index) {
        return text.startsWith(START, index);
    }

    /** Reads the variable at a place; null where it is not written as it must be. */
    static @Nullable Variable read(String text, int dollar) {
        int at = dollar + START.length();
        if (at + 1 < text.length() && "*?$".indexOf(text.charAt(at)) >= 0 && text.charAt(at + 1) == '}') {
            return new Variable("", text.substring(at, at + 1), at + 2);
        }
        int keyEnd = at;
        while (keyEnd < text.length() && isKeyCharacter(text.charAt(keyEnd))) {
            keyEnd++;
        }
        if (keyEnd == at || keyEnd == text.length()) {
            return null;
        }
        String key = text.substring(at, keyEnd).toLowerCase(Locale.ROOT);
        if (text.charAt(keyEnd) == '}') {
            return new Variable(key, null, keyEnd + 1);
        }
        return text.charAt(keyEnd) == ',' ? withDefault(key, text, keyEnd + 1) : null;
    }

    /** A text from its first variable on that is not written as it must be; empty where all are. */
    static Optional<String> illFormed(String text) {
        int at = text.indexOf(START);
        while (at >= 0) {
            Variable variable = read(text, at);
            if (variable == null) {
                return Optional.of(text.substring(at));
            }
            at = text.indexOf(START, variable.end());
        }
        return Optional.empty();
    }

    /** A text with another for each of its variables; one that is not written as it must be takes the rest with it. */
    static String replaced(String text, String other) {
        StringBuilder plain = new StringBuilder();
        int from = 0;
        for (int at = text.indexOf(START); at >= 0; at = text.indexOf(START, from)) {
            Variable variable = read(text, at);
            plain.append(text, from, at).append(other);
            from = variable == null ? text.length() : variable.end();
        }
        return plain.append(text, from, text.length()).toString();
    }

    private static @Nullable Variable withDefault(String key, String text, int afterComma) {
        int quote = afterComma;
        while (quote < text.length() && text.charAt(quote) == ' ') {
            quote++;
        }
        if (quote == afterComma || quote == text.length() || text.charAt(quote) != '\'') {
            return null;
        }
        int end = text.indexOf('\'', quote + 1);
        if (end < 0 || end + 1 == text.length() || text.charAt(end + 1) != '}') {
            return null;
        }
        return new Variable(key, text.substring(quote + 1, end), end + 2);
    }

    private static boolean isKeyCharacter(char character) {
        return character > ' ' && !Character.isSpaceChar(character) && ",'{}$*?".indexOf(character) < 0;
    }

    boolean isCharacter() {
        return key.isEmpty();
    }
}
