package io.staithe.policy.access.match;

/** Whole characters (code points) of a part of a text; a pair that the part cuts in two counts as its halves. */
final class Characters {
    private Characters() {}

    static int at(String text, int index, int end) {
        char first = text.charAt(index);
        if (Character.isHighSurrogate(first) && index + 1 < end) {
            char second = text.charAt(index + 1);
            if (Character.isLowSurrogate(second)) {
                return Character.toCodePoint(first, second);
            }
        }
        return first;
    }

    static int widthAt(String text, int index, int end) {
        return Character.charCount(at(text, index, end));
    }

    /** Whether a pair could straddle the edge where other characters follow the text. */
    static boolean opensPair(String text) {
        return !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
    }

    /** Whether a pair could straddle the edge where the text follows other characters. */
    static boolean closesPair(String text) {
        return !text.isEmpty() && Character.isLowSurrogate(text.charAt(0));
    }
}
