package io.staithe.policy.lifecycle.rule;

/**
 * How a rule chooses among the images it matches. Source: Amazon ECR, "Lifecycle policy properties", {@code countType}.
 *
 * <p>The time of a push is that of the restoration where an image was archived and restored.
 */
public enum CountType {
    /** All but the newest so many, by the time of their push. */
    IMAGE_COUNT_MORE_THAN("imageCountMoreThan"),
    /** Those pushed more than so many days ago. */
    SINCE_IMAGE_PUSHED("sinceImagePushed"),
    /** Those not pulled for more than so many days; where never pulled, pushed as long ago. */
    SINCE_IMAGE_PULLED("sinceImagePulled"),
    /** Those archived more than so many days ago. */
    SINCE_IMAGE_TRANSITIONED("sinceImageTransitioned");

    private final String word;

    CountType(String word) {
        this.word = word;
    }

    /**
     * The word for it in a policy.
     *
     * @return for example {@code sinceImagePushed}
     */
    public String word() {
        return word;
    }

    /**
     * Whether the number of a rule counts days.
     *
     * @return false only for {@link #IMAGE_COUNT_MORE_THAN}, whose number counts images
     */
    public boolean countsDays() {
        return this != IMAGE_COUNT_MORE_THAN;
    }
}
