package io.staithe.registry.catalog;

import io.staithe.registry.grammar.Grammar;
import io.staithe.registry.grammar.GrammarException;
import io.staithe.registry.name.Tag;
import java.util.regex.Pattern;

/**
 * A wildcard that picks tags: {@code *} stands for any characters, at most twice; everything else for itself.
 *
 * <p>Immutable. Source: ECR API, {@code ImageTagMutabilityExclusionFilter}.
 *
 * @param value 1 to 128 characters
 */
public record TagFilter(String value) {
    private static final Pattern GRAMMAR = Pattern.compile("[0-9a-zA-Z._*-]{1,128}");
    private static final int MAX_STARS = 2;

    /** Checks the grammar; throws {@link GrammarException} where it is not followed. */
    public TagFilter {
        if (!GRAMMAR.matcher(value).matches()
                || value.chars().filter(c -> c == '*').count() > MAX_STARS) {
            throw new GrammarException(Grammar.TAG_FILTER, value);
        }
    }

    /**
     * Reads a filter.
     *
     * @param value for example {@code dev-*}
     * @return the filter
     * @throws GrammarException where the text is no filter
     */
    public static TagFilter of(String value) {
        return new TagFilter(value);
    }

    /**
     * Whether the whole tag fits the filter, letter case included.
     *
     * @param tag the tag
     * @return whether it fits
     */
    public boolean matches(Tag tag) {
        String text = tag.value();
        int first = value.indexOf('*');
        if (first < 0) {
            return value.equals(text);
        }
        int last = value.lastIndexOf('*');
        String head = value.substring(0, first);
        String tail = value.substring(last + 1);
        if (text.length() < head.length() + tail.length() || !text.startsWith(head) || !text.endsWith(tail)) {
            return false;
        }
        String between = first == last ? "" : value.substring(first + 1, last);
        return text.substring(head.length(), text.length() - tail.length()).contains(between);
    }
}
