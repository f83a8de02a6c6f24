package io.staithe.policy.access.context;

import java.util.List;

/**
 * What a condition key holds in a request: one value, or a set of them. Immutable.
 *
 * <p>An empty set is the same as an absent key; an empty text is a value. Source: IAM, "Single-valued vs. multivalued
 * context keys".
 *
 * @param values the texts
 * @param set whether the key is one of many values, however many there are now
 */
public record ContextValue(List<String> values, boolean set) {
    /** Copies the list; throws {@link IllegalArgumentException} for a single value that is not one. */
    public ContextValue {
        values = List.copyOf(values);
        if (!set && values.size() != 1) {
            throw new IllegalArgumentException("a single-valued key has one value, not " + values.size());
        }
    }

    /**
     * A key of one value.
     *
     * @param value the text
     * @return the value
     */
    public static ContextValue single(String value) {
        return new ContextValue(List.of(value), false);
    }

    /**
     * A key of many values.
     *
     * @param values the texts
     * @return the value
     */
    public static ContextValue set(List<String> values) {
        return new ContextValue(values, true);
    }
}
