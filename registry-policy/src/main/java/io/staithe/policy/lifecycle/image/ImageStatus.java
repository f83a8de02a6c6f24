package io.staithe.policy.lifecycle.image;

/**
 * Where an image stands between the storage classes. Source: Amazon ECR API, {@code ImageDetail}, {@code imageStatus}.
 */
public enum ImageStatus {
    /** In the standard class. */
    ACTIVE,
    /** In the archive. */
    ARCHIVED,
    /** On its way back from the archive: in neither class, so that no rule matches it. */
    ACTIVATING
}
