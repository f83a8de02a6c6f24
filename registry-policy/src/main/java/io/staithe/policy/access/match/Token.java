package io.staithe.policy.access.match;

import org.jspecify.annotations.Nullable;

/**
 * A piece of a template.
 *
 * @param kind what it is
 * @param text the literal, the folded key, or the wildcard's character
 * @param fallback the default of a key
 */
record Token(Kind kind, String text, @Nullable String fallback) {
    static final Token RUN = new Token(Kind.RUN, "*", null);
    static final Token ONE = new Token(Kind.ONE, "?", null);

    enum Kind {
        LITERAL,
        KEY,
        ONE,
        RUN
    }

    static Token literal(String text) {
        return new Token(Kind.LITERAL, text, null);
    }
}
