package io.staithe.policy.access.parse;

import io.staithe.policy.text.Position;

/** A text in which one place is marked with a section sign. */
record Marked(String text, Position at) {
    private static final char MARK = '§';

    static Marked of(String marked) {
        int index = marked.indexOf(MARK);
        if (index < 0 || marked.indexOf(MARK, index + 1) >= 0) {
            throw new IllegalArgumentException("one mark is needed: " + marked);
        }
        String before = marked.substring(0, index);
        int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
        int column = index - before.lastIndexOf('\n');
        return new Marked(before + marked.substring(index + 1), new Position(line, column));
    }

    /** A marked statement inside a document of the current version, on a line of its own. */
    static Marked statement(String marked) {
        return of(document(marked));
    }

    static String document(String statement) {
        return "{\"Version\": \"2012-10-17\",\n \"Statement\": " + statement + "}";
    }
}
