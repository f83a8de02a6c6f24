package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import java.time.Instant;
import java.util.function.Predicate;

/** A rule at an instant. */
final class CompiledRule {
    private static final int SECONDS_A_DAY = 86_400;

    private final TagMatcher tags;
    private final ImageStatus status;
    private final boolean countsImages;
    private final int keep;
    private final Predicate<LifecycleImage> old;

    CompiledRule(LifecycleRule rule, Instant at) {
        Selection selection = rule.selection();
        this.tags = TagMatcher.of(selection.tags());
        this.status = selection.storageClass() == StorageClass.STANDARD ? ImageStatus.ACTIVE : ImageStatus.ARCHIVED;
        this.countsImages = !selection.countType().countsDays();
        this.keep = selection.countNumber();
        // Reckoned in seconds, which cannot overflow where an instant could not hold the result.
        long second = at.getEpochSecond() - (long) selection.countNumber() * SECONDS_A_DAY;
        int nano = at.getNano();
        this.old = switch (selection.countType()) {
            case IMAGE_COUNT_MORE_THAN -> image -> false;
            case SINCE_IMAGE_PUSHED -> image -> isBefore(image.effectivePushTime(), second, nano);
            case SINCE_IMAGE_PULLED -> image -> isBefore(image.lastUseTime(), second, nano);
            case SINCE_IMAGE_TRANSITIONED ->
                image -> image.lastArchivedAt()
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
        return countsImages ? newer >= keep : old.test(image);
    }

    private static boolean isBefore(Instant time, long second, int nano) {
        return time.getEpochSecond() < second || (time.getEpochSecond() == second && time.getNano() < nano);
    }
}
