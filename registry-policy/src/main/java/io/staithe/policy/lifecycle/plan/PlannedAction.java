package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecycleRule;

/**
 * Something that a policy does to an image. Immutable.
 *
 * @param image the image
 * @param rule the rule that takes it, or that takes the subject with which it goes
 */
public record PlannedAction(LifecycleImage image, LifecycleRule rule) {
    /**
     * The image's digest.
     *
     * @return {@code imageDigest} of a preview
     */
    public String imageDigest() {
        return image.digest();
    }

    /**
     * What is done.
     *
     * @return {@code action} of a preview
     */
    public LifecycleAction action() {
        return rule.action();
    }

    /**
     * The priority of the rule.
     *
     * @return {@code appliedRulePriority} of a preview
     */
    public int rulePriority() {
        return rule.priority();
    }
}
