package io.staithe.policy.lifecycle.rule;

/** Where the bytes of an image lie. Source: Amazon ECR, "Lifecycle policy properties", {@code storageClass}. */
public enum StorageClass {
    /** At hand. */
    STANDARD("standard"),
    /** In the archive, from where an image must be restored before it can be pulled. */
    ARCHIVE("archive");

    private final String word;

    StorageClass(String word) {
        this.word = word;
    }

    /**
     * The word for it in a policy.
     *
     * @return {@code standard} or {@code archive}
     */
    public String word() {
        return word;
    }
}
