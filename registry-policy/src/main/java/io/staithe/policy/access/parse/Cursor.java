package io.staithe.policy.access.parse;

import io.staithe.policy.text.Position;

/** Walks over a text and knows its place. Lines end where the JSON reader ends them: at CR, LF, or both together. */
final class Cursor {
    private final String text;
    private int index = -1;
    private int line = 1;
    private int lineStart;

    Cursor(String text) {
        this.text = text;
    }

    /** Steps to the next character; false at the end. */
    boolean step() {
        if (index == text.length()) {
            return false;
        }
        if (index >= 0 && endsLine()) {
            line++;
            lineStart = index + 1;
        }
        index++;
        return index < text.length();
    }

    char current() {
        return text.charAt(index);
    }

    Position at() {
        return new Position(line, index - lineStart + 1);
    }

    private boolean endsLine() {
        char c = text.charAt(index);
        return c == '\n' || (c == '\r' && (index + 1 == text.length() || text.charAt(index + 1) != '\n'));
    }
}
