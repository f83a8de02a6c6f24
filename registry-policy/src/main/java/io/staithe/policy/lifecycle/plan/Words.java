package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecycleRule;

/** Says in plain words what a rule does and why. */
final class Words {
    private Words() {}

    static String verb(LifecycleRule rule) {
        return rule.action() == LifecycleAction.EXPIRE ? "expire" : "archive";
    }

    static String doing(LifecycleRule rule) {
        return "rule " + rule.priority() + " " + verb(rule) + "s";
    }

    static String because(LifecycleRule rule, LifecycleImage image) {
        int number = rule.selection().countNumber();
        String ago = " more than " + number + (number == 1 ? " day ago" : " days ago");
        return switch (rule.selection().countType()) {
            case IMAGE_COUNT_MORE_THAN -> "it is not among the newest " + number + " that the rule matches";
            case SINCE_IMAGE_PUSHED -> pushed(image) + ago;
            case SINCE_IMAGE_PULLED -> used(image) + ago;
            case SINCE_IMAGE_TRANSITIONED -> "archived" + ago;
        };
    }

    private static String pushed(LifecycleImage image) {
        return image.lastActivatedAt().isPresent() ? "restored" : "pushed";
    }

    private static String used(LifecycleImage image) {
        boolean pulledLast =
                image.lastPulledAt().filter(image.lastUseTime()::equals).isPresent();
        return pulledLast ? "last pulled" : "not pulled since it was " + pushed(image);
    }
}
