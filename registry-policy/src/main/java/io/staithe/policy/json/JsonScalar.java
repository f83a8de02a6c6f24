package io.staithe.policy.json;

import io.staithe.policy.text.Position;
import java.util.Locale;

/**
 * A string, number, boolean or null. Immutable.
 *
 * @param type which of them
 * @param text a string's characters; of the others the characters as they were written, so that {@code 1.50} stays that
 * @param at where it begins
 */
public record JsonScalar(Type type, String text, Position at) implements JsonValue {
    /** The kinds of scalar. */
    public enum Type {
        /** A text in quotes. */
        STRING,
        /** A number without fraction and exponent. */
        INTEGER,
        /** Any other number. */
        NUMBER,
        /** True or false. */
        BOOLEAN,
        /** Null. */
        NULL
    }

    /**
     * Whether it is a string.
     *
     * @return true for a text in quotes
     */
    public boolean isString() {
        return type == Type.STRING;
    }

    @Override
    public String typeName() {
        return type.name().toLowerCase(Locale.ROOT);
    }
}
