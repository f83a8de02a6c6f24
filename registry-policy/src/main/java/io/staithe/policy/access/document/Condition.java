package io.staithe.policy.access.document;

import java.util.List;

/**
 * One key under one operator of a {@code Condition}. Immutable.
 *
 * @param operator as it was written, with quantifier and suffix: {@code ForAnyValue:StringLikeIfExists}
 * @param key as it was written
 * @param values the operands, in their order
 * @param scalar whether a single one was written without brackets
 */
public record Condition(Text operator, Text key, List<Text> values, boolean scalar) {
    /** Copies the list. */
    public Condition {
        values = List.copyOf(values);
    }
}
