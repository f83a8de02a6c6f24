package io.staithe.policy.lifecycle.rule;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Which images a rule matches, by their tags. Immutable. Source: Amazon ECR, "Lifecycle policy properties",
 * {@code tagStatus}.
 *
 * <p>Lists are conjunctions: each entry must be met by at least one tag of the image, by the same tag or by different
 * ones.
 */
public sealed interface TagSelection {
    /**
     * Images each of whose patterns is met by a tag: {@code *} stands for any characters, also none; letter case
     * counts.
     *
     * @param patterns the {@code tagPatternList}, in its order
     */
    record Patterns(List<String> patterns) implements TagSelection {
        /** Copies the list. */
        public Patterns {
            patterns = List.copyOf(patterns);
        }
    }

    /**
     * Images each of whose prefixes begins a tag; a {@code *} in a prefix stands for itself, and so matches nothing.
     *
     * @param prefixes the {@code tagPrefixList}, in its order
     */
    record Prefixes(List<String> prefixes) implements TagSelection {
        /** Copies the list. */
        public Prefixes {
            prefixes = List.copyOf(prefixes);
        }
    }

    /** Images without a tag. */
    record Untagged() implements TagSelection {}

    /** Every image. */
    record Any() implements TagSelection {}

    /**
     * Goes by the kind of selection.
     *
     * @param patterns takes the patterns of a tagged rule
     * @param prefixes takes the prefixes of a tagged rule
     * @param untagged answers for untagged images
     * @param any answers for every image
     * @param <T> the type of the answer
     * @return what the one that fits answers
     */
    default <T> T match(
            Function<? super List<String>, ? extends T> patterns,
            Function<? super List<String>, ? extends T> prefixes,
            Supplier<? extends T> untagged,
            Supplier<? extends T> any) {
        if (this instanceof Patterns tagged) {
            return patterns.apply(tagged.patterns());
        }
        if (this instanceof Prefixes tagged) {
            return prefixes.apply(tagged.prefixes());
        }
        return this instanceof Untagged ? untagged.get() : any.get();
    }
}
