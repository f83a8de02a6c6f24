package io.staithe.registry.access;

/** What can be done to a registry, in the words of the domain; {@link ActionTable} gives the IAM actions. */
public enum Operation {
    /** List repositories. */
    LIST_REPOSITORIES,
    /** See a repository and its settings. */
    DESCRIBE_REPOSITORY,
    /** Create a repository. */
    CREATE_REPOSITORY,
    /** Delete a repository. */
    DELETE_REPOSITORY,
    /** Change whether a repository's tags can be moved, and what manifests it takes. */
    CHANGE_REPOSITORY,
    /** Read a manifest. */
    PULL_IMAGE,
    /** See what is kept about images. */
    DESCRIBE_IMAGES,
    /** List images or tags. */
    LIST_IMAGES,
    /** List the images that refer to one. */
    LIST_REFERRERS,
    /** Write a manifest and its tags. */
    PUSH_IMAGE,
    /** Delete an image or a tag. */
    DELETE_IMAGE,
    /** Read the moves of a tag. */
    READ_TAG_HISTORY,
    /** Move a tag back to where it pointed before. */
    RESTORE_TAG,
    /** Ask whether a layer is there. */
    CHECK_LAYER,
    /** Read a layer, or mount it elsewhere. */
    READ_LAYER,
    /** Begin an upload or mount a layer. */
    BEGIN_UPLOAD,
    /** Send a part of a layer, or ask how far an upload is. */
    UPLOAD_PART,
    /** Finish an upload. */
    COMPLETE_UPLOAD,
    /** Give an upload up. */
    CANCEL_UPLOAD,
    /** Delete a layer. */
    DELETE_LAYER
}
