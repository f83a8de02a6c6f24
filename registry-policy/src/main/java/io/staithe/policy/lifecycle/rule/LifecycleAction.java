package io.staithe.policy.lifecycle.rule;

/** What becomes of an image that a rule takes. Source: Amazon ECR, "Lifecycle policy properties", {@code action}. */
public enum LifecycleAction {
    /** The image is deleted, with all its tags. */
    EXPIRE("expire"),
    /** The image moves to {@link StorageClass#ARCHIVE}, the only target there is. */
    TRANSITION("transition");

    private final String word;

    LifecycleAction(String word) {
        this.word = word;
    }

    /**
     * The word for it in a policy; the name of the constant is the word for it in a preview.
     *
     * @return {@code expire} or {@code transition}
     */
    public String word() {
        return word;
    }
}
