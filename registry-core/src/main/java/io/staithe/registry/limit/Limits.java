package io.staithe.registry.limit;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * How much a registry takes.
 *
 * <p>{@link #standard()} follows ECR's quotas where ECR has them. Immutable; {@link #with(Limit, long)} and its like give
 * changed copies. Counts are checked inside the transaction that would pass them. Source: ECR user guide, "Amazon ECR
 * service quotas".
 */
public final class Limits {
    private static final long MIB = 1024L * 1024;
    private static final long GIB = 1024 * MIB;

    private static final Map<Limit, Long> STANDARD = new EnumMap<>(Map.ofEntries(
            Map.entry(Limit.MANIFEST_BYTES, 4 * MIB),
            Map.entry(Limit.MANIFEST_DEPTH, 64L),
            Map.entry(Limit.LAYERS, 1_000L),
            Map.entry(Limit.INDEX_CHILDREN, 10_000L),
            Map.entry(Limit.TAGS_PER_IMAGE, 1_000L),
            Map.entry(Limit.TAGS_PER_PUSH, 50L),
            Map.entry(Limit.REPOSITORIES, 100_000L),
            Map.entry(Limit.IMAGES_PER_REPOSITORY, 100_000L),
            Map.entry(Limit.LAYER_BYTES, 52_000 * MIB),
            Map.entry(Limit.LAYER_PARTS, 4_200L),
            Map.entry(Limit.OPEN_UPLOADS, 100L),
            Map.entry(Limit.UNCOMMITTED_BYTES, 100 * GIB)));

    private final Map<Limit, Long> most;
    private final Times times;

    /**
     * How long things are kept.
     *
     * @param uploadIdle how long an upload may stand still
     * @param uploadLifetime how long an upload may take in all
     * @param layerHold how long a layer that no image uses is kept after it was pushed, mounted or asked for
     * @param tagHistory how long the moves of tags are kept
     * @param outbox how long an event that nobody fetched is kept
     */
    public record Times(
            Duration uploadIdle, Duration uploadLifetime, Duration layerHold, Duration tagHistory, Duration outbox) {
        private static final Duration LAST_PART = Duration.ofDays(1);

        /**
         * How long after an upload began its bytes can become a layer: its lifetime, and a day for a last part that was under
         * way when it ended.
         *
         * @return the time, after which nothing can come of the upload any more
         */
        public Duration uploadToLayer() {
            return uploadLifetime.plus(LAST_PART);
        }
    }

    private Limits(Map<Limit, Long> most, Times times) {
        this.most = most;
        this.times = times;
    }

    /**
     * The limits that hold unless told otherwise:
     *
     * <ul>
     *   <li>a manifest has at most 4 MiB, 64 levels, 1,000 layers, 10,000 children
     *   <li>an image has at most 1,000 tags, of which one push gives at most 50
     *   <li>a registry has at most 100,000 repositories, a repository at most 100,000 images
     *   <li>a layer has at most 52,000 MiB in at most 4,200 parts
     *   <li>a caller has at most 100 open uploads and 100 GiB in them
     *   <li>an upload may stand still for 24 hours and take 7 days
     *   <li>a layer that no image uses is kept for 24 hours
     *   <li>the moves of tags are kept for 365 days, events for 7
     * </ul>
     *
     * @return the standard limits
     */
    public static Limits standard() {
        return new Limits(
                STANDARD,
                new Times(
                        Duration.ofHours(24),
                        Duration.ofDays(7),
                        Duration.ofHours(24),
                        Duration.ofDays(365),
                        Duration.ofDays(7)));
    }

    /**
     * A copy with another limit.
     *
     * @param limit which limit
     * @param value the most it is to allow, a count or a number of bytes
     * @return the changed copy
     */
    public Limits with(Limit limit, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("a limit is at least 1: " + limit + " " + value);
        }
        Map<Limit, Long> changed = new EnumMap<>(most);
        changed.put(limit, value);
        return new Limits(changed, times);
    }

    /**
     * A copy with other times.
     *
     * @param changed how long things are kept
     * @return the changed copy
     */
    public Limits with(Times changed) {
        return new Limits(most, changed);
    }

    /**
     * The most that a limit allows.
     *
     * @param limit which limit
     * @return a count, or a number of bytes
     */
    public long most(Limit limit) {
        return most.getOrDefault(limit, Long.MAX_VALUE);
    }

    /**
     * How long things are kept.
     *
     * @return the times
     */
    public Times times() {
        return times;
    }
}
