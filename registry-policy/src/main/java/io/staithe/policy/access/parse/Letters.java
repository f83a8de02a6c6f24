package io.staithe.policy.access.parse;

/** Sets of ASCII characters. */
final class Letters {
    private Letters() {}

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLower(int c) {
        return c >= 'a' && c <= 'z';
    }

    static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    static boolean isAlphanumeric(int c) {
        return isDigit(c) || isLower(c) || isUpper(c);
    }

    static boolean isHexDigit(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    static boolean isBlank(int c) {
        return c <= ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    static boolean isWildcard(int c) {
        return c == '*' || c == '?';
    }

    static boolean allDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(Letters::isDigit);
    }

    static boolean hasWildcard(String text) {
        return text.chars().anyMatch(Letters::isWildcard);
    }
}
