package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import java.time.Instant;

/** A rule at an instant. */
final class CompiledRule {
    private static final int SECONDS_A_DAY = 86_400;

    private final TagMatcher tags;
    private final ImageStatus status;
    private final Taking taking;

    CompiledRule(LifecycleRule rule, Instant at) {
        Selection selection = rule.selection();
        this.tags = TagMatcher.of(selection.tags());
        this.status = selection.storageClass() == StorageClass.STANDARD ? ImageStatus.ACTIVE : ImageStatus.ARCHIVED;
        int number = selection.countNumber();
        // Reckoned in seconds, which cannot overflow where an instant could not hold the result.
        long second = at.getEpochSecond() - (long) number * SECONDS_A_DAY;
        int nano = at.getNano();
        this.taking = switch (selection.countType()) {
            case IMAGE_COUNT_MORE_THAN -> (image, newer) -> newer >= number;
            case SINCE_IMAGE_PUSHED -> (image, newer) -> isBefore(image.effectivePushTime(), second, nano);
            case SINCE_IMAGE_PULLED -> (image, newer) -> isBefore(image.lastUseTime(), second, nano);
            case SINCE_IMAGE_TRANSITIONED ->
                (image, newer) -> image.lastArchivedAt()
                        .filter(archived -> isBefore(archived, second, nano))
                        .isPresent();
        };
    }

    /** Whether the image is one of those among which the rule chooses. */
    boolean matches(LifecycleImage image) {
        return image.status() == status && tags.matches(image.tags());
    }

    /** Whether the rule takes an image that it matches, and of which so many that it matches are newer. */
    boolean takes(LifecycleImage image, int newer) {
        return taking.takes(image, newer);
    }

    /** What a way of counting takes. */
    private interface Taking {
        boolean takes(LifecycleImage image, int newer);
    }

    private static boolean isBefore(Instant time, long second, int nano) {
        return time.getEpochSecond() < second || (time.getEpochSecond() == second && time.getNano() < nano);
    }
}
