package io.staithe.registry.limit;

/** What is limited in a registry; {@link Limits} says to how much. */
public enum Limit {
    /** Bytes of a manifest. */
    MANIFEST_BYTES("bytes in a manifest"),
    /** Levels of nesting in a manifest's JSON. */
    MANIFEST_DEPTH("levels of nesting in a manifest"),
    /** Layers of an image. */
    LAYERS("layers in an image"),
    /** Children of an index. */
    INDEX_CHILDREN("children of an index"),
    /** Tags that point at one image. */
    TAGS_PER_IMAGE("tags on an image"),
    /** Tags given with one push. */
    TAGS_PER_PUSH("tags in one push"),
    /** Repositories of a registry. */
    REPOSITORIES("repositories in a registry"),
    /** Images of a repository. */
    IMAGES_PER_REPOSITORY("images in a repository"),
    /** Bytes of a layer. */
    LAYER_BYTES("bytes in a layer"),
    /** Parts of a layer. */
    LAYER_PARTS("parts of a layer"),
    /** Uploads that one caller has open. */
    OPEN_UPLOADS("open uploads of a caller"),
    /** Bytes that one caller has uploaded and not committed. */
    UNCOMMITTED_BYTES("uncommitted bytes of a caller");

    private final String noun;

    Limit(String noun) {
        this.noun = noun;
    }

    /**
     * What is counted, for a message.
     *
     * @return a plural noun in lower case
     */
    public String noun() {
        return noun;
    }
}
