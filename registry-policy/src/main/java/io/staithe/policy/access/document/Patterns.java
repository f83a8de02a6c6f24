package io.staithe.policy.access.document;

import io.staithe.policy.text.Position;
import java.util.List;

/**
 * {@code Action} or {@code NotAction}, {@code Resource} or {@code NotResource}. Immutable.
 *
 * @param negated whether it is the one with {@code Not}
 * @param values the patterns, in their order
 * @param scalar whether a single one was written without brackets
 * @param at where the element's name stands
 */
public record Patterns(boolean negated, List<Text> values, boolean scalar, Position at) {
    /** Copies the list. */
    public Patterns {
        values = List.copyOf(values);
    }
}
