package io.staithe.benchmark.policy;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.image.LifecycleImageBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A repository that has been pushed to for years: releases, branches, indexes of two platforms, signatures, an archive. */
final class ManyImages {
    static final int COUNT = 1_000_000;

    /** Ten rules of every kind. */
    static final String POLICY = """
            {"rules": [
            %s]}""".formatted(String.join(
            ",\n",
            rule(1, "\"tagStatus\": \"tagged\", \"tagPrefixList\": [\"prod\"]", "imageCountMoreThan", 5000),
            rule(2, "\"tagStatus\": \"tagged\", \"tagPatternList\": [\"release-*.*.0\"]", "imageCountMoreThan", 2000),
            rule(3, "\"tagStatus\": \"tagged\", \"tagPatternList\": [\"*-rc*\"]", "sinceImagePushed", 90),
            rule(4, "\"tagStatus\": \"tagged\", \"tagPrefixList\": [\"branch-\"]", "sinceImagePulled", 60),
            rule(
                    5,
                    "\"tagStatus\": \"tagged\", \"tagPatternList\": [\"*nightly*\", \"*snapshot*\"]",
                    "sinceImagePushed",
                    14),
            rule(6, "\"tagStatus\": \"tagged\", \"tagPrefixList\": [\"pr-\"]", "imageCountMoreThan", 500),
            rule(7, "\"tagStatus\": \"tagged\", \"tagPatternList\": [\"release-*\"]", "sinceImagePulled", 700),
            rule(8, "\"tagStatus\": \"untagged\"", "sinceImagePushed", 30),
            rule(9, "\"tagStatus\": \"any\", \"storageClass\": \"archive\"", "sinceImageTransitioned", 365),
            rule(10, "\"tagStatus\": \"any\"", "sinceImagePulled", 1000)));

    private static final String[] TAGS = {"prod-", "release-1.%d.0", "release-2.%d.0-rc1", "branch-", "nightly-", "pr-"
    };
    private static final int DAYS = 2000;

    private ManyImages() {}

    private static String rule(int priority, String selection, String countType, int number) {
        return """
                {"rulePriority": %d, "selection": {%s, "countType": "%s", %s"countNumber": %d}, "action": %s}""".formatted(
                        priority,
                        selection,
                        countType,
                        countType.equals("imageCountMoreThan") ? "" : "\"countUnit\": \"days\", ",
                        number,
                        countType.equals("sinceImagePulled")
                                ? "{\"type\": \"transition\", \"targetStorageClass\": \"archive\"}"
                                : "{\"type\": \"expire\"}");
    }

    /** The same ones each time. */
    static List<LifecycleImage> pushedBefore(Instant end) {
        Random random = new Random(1);
        List<LifecycleImage> images = new ArrayList<>(COUNT);
        for (int i = 0; i < COUNT; i++) {
            Instant pushed = end.minus(random.nextInt(DAYS * 24 * 60), ChronoUnit.MINUTES);
            LifecycleImageBuilder image = LifecycleImage.pushed(digest(i), pushed);
            if (random.nextInt(3) > 0) {
                image.tags(List.of(tag(random, i)));
            }
            if (random.nextInt(2) == 0) {
                image.lastPulledAt(pushed.plus(random.nextInt(100), ChronoUnit.HOURS));
            }
            switch (random.nextInt(20)) {
                case 0, 1 -> image.children(List.of(digest(random.nextInt(COUNT)), digest(random.nextInt(COUNT))));
                case 2 -> image.subject(digest(random.nextInt(COUNT)));
                case 3 -> image.status(ImageStatus.ARCHIVED).lastArchivedAt(pushed.plus(1, ChronoUnit.DAYS));
                default -> {}
            }
            images.add(image.build());
        }
        return images;
    }

    private static String tag(Random random, int number) {
        String pattern = TAGS[random.nextInt(TAGS.length)];
        return pattern.contains("%") ? pattern.formatted(number) : pattern + number;
    }

    private static String digest(int number) {
        return "sha256:" + String.format("%064x", number * 0x9E3779B97F4A7C15L);
    }
}
