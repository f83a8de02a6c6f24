package io.staithe.registry.catalog;

/**
 * How a repository behaves.
 *
 * <p>Immutable.
 *
 * @param tagMutability whether its tags can be moved
 * @param sparseManifests whether a manifest is accepted whose layers or children are not there
 */
public record RepositorySettings(TagMutability tagMutability, boolean sparseManifests) {

    /**
     * Mutable tags; every layer and child of a manifest must be there.
     *
     * @return the settings of a repository that was given none
     */
    public static RepositorySettings standard() {
        return new RepositorySettings(TagMutability.mutable(), false);
    }

    /**
     * A copy with other tag mutability.
     *
     * @param changed whether tags can be moved
     * @return the changed copy
     */
    public RepositorySettings withTagMutability(TagMutability changed) {
        return new RepositorySettings(changed, sparseManifests);
    }

    /**
     * A copy that accepts sparse manifests, or does not.
     *
     * @param accepted whether a manifest is accepted whose layers or children are not there
     * @return the changed copy
     */
    public RepositorySettings withSparseManifests(boolean accepted) {
        return new RepositorySettings(tagMutability, accepted);
    }
}
