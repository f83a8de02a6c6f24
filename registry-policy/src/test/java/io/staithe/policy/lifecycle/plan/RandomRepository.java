package io.staithe.policy.lifecycle.plan;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.image.LifecycleImageBuilder;
import io.staithe.policy.lifecycle.rule.CountType;
import io.staithe.policy.lifecycle.rule.LifecycleAction;
import io.staithe.policy.lifecycle.rule.LifecyclePolicy;
import io.staithe.policy.lifecycle.rule.LifecycleRule;
import io.staithe.policy.lifecycle.rule.Selection;
import io.staithe.policy.lifecycle.rule.StorageClass;
import io.staithe.policy.lifecycle.rule.TagSelection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/** Policies and images out of a small world, so that everything meets everything. */
final class RandomRepository {
    static final Instant NOW = Instant.parse("2026-08-01T12:00:00.5Z");

    private static final List<String> TAGS = List.of("a", "b", "ab", "ba", "aab", "abab", "v1", "v2", "v1-a");
    private static final List<String> PATTERNS =
            List.of("a", "a*", "*a", "*b*", "v*", "v1", "*", "a*b", "a*a*b", "*a*b*", "**", "");

    private final Random random;

    RandomRepository(long seed) {
        this.random = new Random(seed);
    }

    LifecyclePolicy policy() {
        List<LifecycleRule> rules = new ArrayList<>();
        int priority = 0;
        for (int i = random.nextInt(5); i >= 0; i--) {
            priority += 1 + random.nextInt(3);
            rules.add(new LifecycleRule(priority, Optional.empty(), selection(), pick(LifecycleAction.values())));
        }
        return new LifecyclePolicy(rules, "");
    }

    private Selection selection() {
        StorageClass storageClass = random.nextInt(4) == 0 ? StorageClass.ARCHIVE : StorageClass.STANDARD;
        return new Selection(tags(), storageClass, pick(CountType.values()), 1 + random.nextInt(4));
    }

    private TagSelection tags() {
        List<String> list = some(PATTERNS, 1 + random.nextInt(2));
        return switch (random.nextInt(5)) {
            case 0 -> new TagSelection.Untagged();
            case 1 -> new TagSelection.Any();
            case 2 -> new TagSelection.Prefixes(list);
            default -> new TagSelection.Patterns(list);
        };
    }

    List<LifecycleImage> images(boolean links) {
        int size = random.nextInt(14);
        return new ArrayList<>(IntStream.range(0, size)
                .mapToObj(i -> image(digest(i), size, links))
                .toList());
    }

    LifecycleImage image(String digest, int size, boolean links) {
        LifecycleImageBuilder image = LifecycleImage.pushed(digest, time()).tags(some(TAGS, random.nextInt(3)));
        if (random.nextInt(3) == 0) {
            image.lastPulledAt(time());
        }
        if (random.nextInt(4) == 0) {
            image.lastActivatedAt(time());
        }
        if (random.nextInt(4) == 0) {
            image.lastArchivedAt(time());
        }
        image.status(pick(
                ImageStatus.ACTIVE,
                ImageStatus.ACTIVE,
                ImageStatus.ACTIVE,
                ImageStatus.ARCHIVED,
                ImageStatus.ACTIVATING));
        if (links && random.nextInt(3) == 0) {
            image.children(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(i -> digest(random.nextInt(size + 1)))
                    .toList());
        }
        if (links && random.nextInt(3) == 0) {
            image.subject(digest(random.nextInt(size + 1)));
        }
        return image.build();
    }

    /** Whole days and the nanoseconds on either side, so that limits are met exactly. */
    private Instant time() {
        return NOW.minus(Duration.ofDays(random.nextInt(6))).plusNanos(random.nextInt(3) - 1L);
    }

    private static String digest(int number) {
        return "sha256:" + (char) ('a' + number * 7 % 26);
    }

    @SafeVarargs
    private <T> T pick(T... items) {
        return items[random.nextInt(items.length)];
    }

    private List<String> some(List<String> items, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> items.get(random.nextInt(items.size())))
                .toList();
    }
}
