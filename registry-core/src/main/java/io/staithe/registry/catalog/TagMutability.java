package io.staithe.registry.catalog;

import io.staithe.registry.name.Tag;
import java.util.List;

/**
 * Whether the tags of a repository can be moved once they point at an image.
 *
 * <p>Immutable. Source: ECR API, {@code imageTagMutability} and {@code imageTagMutabilityExclusionFilters}.
 *
 * @param mode the mode
 * @param exclusions the filters, which only the modes with exclusion have, and they have 1 to 5
 */
public record TagMutability(Mode mode, List<TagFilter> exclusions) {
    private static final int MAX_EXCLUSIONS = 5;

    /** The four modes of ECR. */
    public enum Mode {
        /** Every tag can be moved. */
        MUTABLE,
        /** No tag can be moved. */
        IMMUTABLE,
        /** Tags can be moved, except those that a filter matches. */
        MUTABLE_WITH_EXCLUSION,
        /** No tag can be moved, except those that a filter matches. */
        IMMUTABLE_WITH_EXCLUSION;

        boolean hasExclusions() {
            return this == MUTABLE_WITH_EXCLUSION || this == IMMUTABLE_WITH_EXCLUSION;
        }
    }

    /** Takes a copy; throws {@link IllegalArgumentException} where mode and filters do not go together. */
    public TagMutability {
        exclusions = List.copyOf(exclusions);
        if (mode.hasExclusions() == exclusions.isEmpty()) {
            throw new IllegalArgumentException(
                    "filters are given with a mode with exclusion, and only with one: " + mode);
        }
        if (exclusions.size() > MAX_EXCLUSIONS) {
            throw new IllegalArgumentException("at most " + MAX_EXCLUSIONS + " filters are given");
        }
    }

    /**
     * Every tag can be moved.
     *
     * @return the mode {@link Mode#MUTABLE}
     */
    public static TagMutability mutable() {
        return new TagMutability(Mode.MUTABLE, List.of());
    }

    /**
     * No tag can be moved.
     *
     * @return the mode {@link Mode#IMMUTABLE}
     */
    public static TagMutability immutable() {
        return new TagMutability(Mode.IMMUTABLE, List.of());
    }

    /**
     * Tags can be moved, except those that a filter matches.
     *
     * @param fixed the filters, 1 to 5
     * @return the mode {@link Mode#MUTABLE_WITH_EXCLUSION}
     */
    public static TagMutability mutableExcept(TagFilter... fixed) {
        return new TagMutability(Mode.MUTABLE_WITH_EXCLUSION, List.of(fixed));
    }

    /**
     * No tag can be moved, except those that a filter matches.
     *
     * @param movable the filters, 1 to 5
     * @return the mode {@link Mode#IMMUTABLE_WITH_EXCLUSION}
     */
    public static TagMutability immutableExcept(TagFilter... movable) {
        return new TagMutability(Mode.IMMUTABLE_WITH_EXCLUSION, List.of(movable));
    }

    /**
     * Whether a tag, once it points at an image, stays there.
     *
     * @param tag the tag
     * @return whether it is fixed
     */
    public boolean fixes(Tag tag) {
        boolean excluded = exclusions.stream().anyMatch(filter -> filter.matches(tag));
        boolean immutable = mode == Mode.IMMUTABLE || mode == Mode.IMMUTABLE_WITH_EXCLUSION;
        return immutable != excluded;
    }
}
