package io.staithe.registry.name;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import java.util.regex.Pattern;

/**
 * A tag: 1 to 128 letters, digits, {@code _}, {@code .} and {@code -}, not beginning with {@code .} or {@code -}.
 *
 * <p>Immutable; ordered byte by byte. Source: OCI distribution specification, "Pulling manifests".
 *
 * @param value the tag
 */
public record Tag(String value) implements Comparable<Tag> {
    private static final Pattern GRAMMAR = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]{0,127}");

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public Tag {
        if (!GRAMMAR.matcher(value).matches()) {
            throw new GrammarException(Grammar.TAG, value);
        }
    }

    /**
     * Reads a tag.
     *
     * @param value for example {@code 1.0}
     * @return the tag
     * @throws GrammarException where the text is no tag
     */
    public static Tag of(String value) {
        return new Tag(value);
    }

    @Override
    public int compareTo(Tag other) {
        return value.compareTo(other.value);
    }

    /** The tag as it is written. */
    @Override
    public String toString() {
        return value;
    }
}
