package io.staithe.policy.lifecycle.rule;

import java.util.Optional;

/**
 * A rule of a lifecycle policy. Immutable. Source: Amazon ECR, "Lifecycle policy properties".
 *
 * @param priority the lower, the earlier it is applied; at least 1
 * @param description what its author says of it
 * @param selection which images it takes
 * @param action what becomes of them
 */
public record LifecycleRule(int priority, Optional<String> description, Selection selection, LifecycleAction action) {
    /** Throws {@link IllegalArgumentException} for a priority below 1. */
    public LifecycleRule {
        if (priority < 1) {
            throw new IllegalArgumentException("priorities begin at 1, not at " + priority);
        }
    }
}
