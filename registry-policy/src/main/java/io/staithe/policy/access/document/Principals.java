package io.staithe.policy.access.document;

import io.staithe.policy.text.Position;
import java.util.List;

/**
 * {@code Principal} or {@code NotPrincipal}. Immutable.
 *
 * @param negated whether it is the one with {@code Not}
 * @param entries whom it names, in their order
 * @param at where the element's name stands
 */
public record Principals(boolean negated, List<Entry> entries, Position at) {
    /** Copies the list. */
    public Principals {
        entries = List.copyOf(entries);
    }

    /**
     * One of the named. Immutable.
     *
     * @param type the member it stands under: {@code AWS}, {@code Service}, …; {@code *} for a lone star without a map
     * @param text as it was written
     * @param principal what it means
     */
    public record Entry(String type, Text text, Principal principal) {}
}
