package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Phase 1 as it is told: what each rule matches, and which of that it chooses. */
record ReferenceRules(Set<LifecycleImage> ordinary, Instant at) {

    boolean matches(LifecycleRule rule, LifecycleImage image) {
        Selection selection = rule.selection();
        ImageStatus status =
                selection.storageClass() == StorageClass.STANDARD ? ImageStatus.ACTIVE : ImageStatus.ARCHIVED;
        if (image.status() != status) {
            return false;
        }
        return selection
                .tags()
                .<Boolean>match(
                        patterns -> patterns.stream()
                                .allMatch(p -> image.tags().stream().anyMatch(tag -> glob(p, tag))),
                        prefixes -> prefixes.stream()
                                .allMatch(p -> image.tags().stream().anyMatch(tag -> tag.startsWith(p))),
                        () -> image.tags().isEmpty(),
                        () -> true);
    }

    /** A wildcard is nothing, or one character and a wildcard. */
    static boolean glob(String pattern, String text) {
        if (pattern.isEmpty()) {
            return text.isEmpty();
        }
        if (pattern.charAt(0) == '*') {
            return glob(pattern.substring(1), text) || (!text.isEmpty() && glob(pattern, text.substring(1)));
        }
        return !text.isEmpty() && text.charAt(0) == pattern.charAt(0) && glob(pattern.substring(1), text.substring(1));
    }

    Set<LifecycleImage> chosen(LifecycleRule rule) {
        return chosen(rule, ordinary);
    }

    private Set<LifecycleImage> chosen(LifecycleRule rule, Set<LifecycleImage> among) {
        List<LifecycleImage> matched = new ArrayList<>(
                among.stream().filter(image -> matches(rule, image)).toList());
        int number = rule.selection().countNumber();
        switch (rule.selection().countType()) {
            case IMAGE_COUNT_MORE_THAN -> {
                matched.sort(Comparator.comparing(ReferenceRules::pushTime)
                        .reversed()
                        .thenComparing(LifecycleImage::digest));
                matched.subList(0, Math.min(number, matched.size())).clear();
            }
            case SINCE_IMAGE_PUSHED -> matched.removeIf(image -> !olderThan(number, pushTime(image)));
            case SINCE_IMAGE_PULLED -> matched.removeIf(image -> !olderThan(number, useTime(image)));
            case SINCE_IMAGE_TRANSITIONED ->
                matched.removeIf(image -> image.lastArchivedAt().isEmpty()
                        || !olderThan(number, image.lastArchivedAt().get()));
        }
        return new LinkedHashSet<>(matched);
    }

    private boolean olderThan(int days, Instant time) {
        return Duration.between(time, at).compareTo(Duration.ofDays(days)) > 0;
    }

    private static Instant pushTime(LifecycleImage image) {
        return image.lastActivatedAt().isPresent() ? image.lastActivatedAt().get() : image.pushedAt();
    }

    private static Instant useTime(LifecycleImage image) {
        if (image.lastPulledAt().isEmpty()) {
            return pushTime(image);
        }
        Instant pulled = image.lastPulledAt().get();
        boolean notPulledSince = image.lastActivatedAt().isPresent()
                && !pulled.isAfter(image.lastActivatedAt().get());
        return notPulledSince ? image.lastActivatedAt().get() : pulled;
    }

    /** The first rule that matches an image, were it an ordinary one. */
    @Nullable
    LifecycleRule decisive(LifecyclePolicy policy, LifecycleImage image) {
        return policy.rules().stream()
                .filter(rule -> matches(rule, image))
                .findFirst()
                .orElse(null);
    }

    /** The first rule that chooses an image, were it an ordinary one. */
    @Nullable
    LifecycleRule taker(LifecyclePolicy policy, LifecycleImage image) {
        Set<LifecycleImage> with = new LinkedHashSet<>(ordinary);
        with.add(image);
        return policy.rules().stream()
                .filter(rule -> chosen(rule, with).contains(image))
                .findFirst()
                .orElse(null);
    }
}
