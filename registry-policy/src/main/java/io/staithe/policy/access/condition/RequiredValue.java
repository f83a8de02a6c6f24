package io.staithe.policy.access.condition;

import java.util.Set;

/**
 * A key that must have a single value, one of a few known texts, if conditions are to be met. Immutable.
 *
 * @param key its name in lower case
 * @param values the texts
 */
public record RequiredValue(String key, Set<String> values) {
    /** Copies the set. */
    public RequiredValue {
        values = Set.copyOf(values);
    }
}
