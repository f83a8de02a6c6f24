package io.staithe.policy.lifecycle;

import io.staithe.policy.lifecycle.image.ImageStatus;
import io.staithe.policy.lifecycle.image.LifecycleImage;
import io.staithe.policy.lifecycle.image.LifecycleImageBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Writes images from short lines: a name for the digest, tags with commas between them or {@code -}, the age in days,
 * then what else is to be said: {@code pulled 5}, {@code restored 10}, {@code archived 400} (days ago),
 * {@code activating}, {@code lists a,b}, {@code of s}.
 */
public final class ImagesText {
    /** The instant from which ages are taken. */
    public static final Instant NOW = Instant.parse("2026-08-01T12:00:00Z");

    private ImagesText() {}

    public static List<LifecycleImage> of(String lines) {
        return lines.lines()
                .filter(line -> !line.isBlank())
                .map(line -> image(List.of(line.trim().split(" +"))))
                .toList();
    }

    private static LifecycleImage image(List<String> words) {
        LifecycleImageBuilder image = LifecycleImage.pushed(words.get(0), ago(words.get(2)));
        if (!words.get(1).equals("-")) {
            image.tags(List.of(words.get(1).split(",")));
        }
        for (int i = 3; i < words.size(); i += words.get(i).equals("activating") ? 1 : 2) {
            String value = i + 1 < words.size() ? words.get(i + 1) : "";
            switch (words.get(i)) {
                case "pulled" -> image.lastPulledAt(ago(value));
                case "restored" -> image.lastActivatedAt(ago(value));
                case "archived" -> image.lastArchivedAt(ago(value)).status(ImageStatus.ARCHIVED);
                case "activating" -> image.status(ImageStatus.ACTIVATING);
                case "lists" -> image.children(List.of(value.split(",")));
                case "of" -> image.subject(value);
                default -> throw new IllegalArgumentException("no such word: " + words.get(i));
            }
        }
        return image.build();
    }

    public static Instant ago(String days) {
        return NOW.minus(Duration.ofMillis(Math.round(Double.parseDouble(days) * 86_400_000)));
    }
}
