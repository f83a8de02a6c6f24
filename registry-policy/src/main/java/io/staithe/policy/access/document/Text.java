package io.staithe.policy.access.document;

import io.staithe.policy.text.Position;

/**
 * A string of a policy and where it stands. Immutable.
 *
 * @param value the characters; of an unquoted number or boolean those that were written
 * @param at its place
 */
public record Text(String value, Position at) {
    /** The characters. */
    @Override
    public String toString() {
        return value;
    }
}
