package io.staithe.registry.grammar;

/** The grammars of the library, so that an edge can choose its answer by kind. */
public enum Grammar {
    /** A repository name. */
    REPOSITORY_NAME("repository name"),
    /** A tag. */
    TAG("tag"),
    /** A content digest. */
    DIGEST("digest"),
    /** A media type. */
    MEDIA_TYPE("media type"),
    /** An upload id. */
    UPLOAD_ID("upload id"),
    /** A registry id: account and region. */
    REGISTRY_ID("registry id"),
    /** An image reference. */
    IMAGE_REFERENCE("image reference"),
    /** A filter that excludes tags from a repository's mutability. */
    TAG_FILTER("tag filter");

    private final String noun;

    Grammar(String noun) {
        this.noun = noun;
    }

    /**
     * What the grammar describes, for a message.
     *
     * @return a noun in lower case
     */
    public String noun() {
        return noun;
    }
}
