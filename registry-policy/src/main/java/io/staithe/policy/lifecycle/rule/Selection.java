package io.staithe.policy.lifecycle.rule;

/**
 * Which images a rule matches, and which of those it takes. Immutable. Source: Amazon ECR, "Lifecycle policy
 * properties".
 *
 * @param tags which images match, by their tags
 * @param storageClass which images match, by where they lie: {@link StorageClass#STANDARD} means active ones only, and
 *     an image that is being restored lies in neither
 * @param countType how the rule chooses among those that match
 * @param countNumber how many images it keeps, or how many days it waits; at least 1
 */
public record Selection(TagSelection tags, StorageClass storageClass, CountType countType, int countNumber) {
    /** Throws {@link IllegalArgumentException} for a number below 1. */
    public Selection {
        if (countNumber < 1) {
            throw new IllegalArgumentException("a rule counts from 1, not " + countNumber);
        }
    }
}
