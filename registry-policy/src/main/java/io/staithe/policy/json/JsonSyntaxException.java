package io.staithe.policy.json;

import io.staithe.policy.text.Position;

/** A text is not JSON, or more of it than is taken. Says where and why, and quotes nothing of the text. */
public final class JsonSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Position at;

    /**
     * Creates the failure.
     *
     * @param reason why, in words that fit behind a colon
     * @param at where it went wrong
     */
    public JsonSyntaxException(String reason, Position at) {
        super(reason);
        this.at = at;
    }

    /**
     * Where it went wrong.
     *
     * @return the place
     */
    public Position at() {
        return at;
    }

    /**
     * Why, in words that fit behind a colon.
     *
     * @return the reason
     */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
