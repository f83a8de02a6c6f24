package io.staithe.policy.lifecycle.image;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a lifecycle policy sees of an image. Immutable. Source: Amazon ECR API, {@code ImageDetail}; the children of an
 * index are not told there and come from its manifest.
 *
 * @param digest of its manifest, compared character by character; not empty
 * @param tags none of them empty
 * @param pushedAt when this digest came into the repository; adding a tag later does not change it
 * @param lastPulledAt when it was last pulled ({@code lastRecordedPullTime}); empty where it never was
 * @param lastActivatedAt when it was last restored from the archive; empty where it never was
 * @param lastArchivedAt when it was last archived; empty where it never was
 * @param status where it lies
 * @param children the digests an index lists; empty for any other image
 * @param subject the digest of the image that this one says something about, as a signature does
 */
public record LifecycleImage(
        String digest,
        List<String> tags,
        Instant pushedAt,
        Optional<Instant> lastPulledAt,
        Optional<Instant> lastActivatedAt,
        Optional<Instant> lastArchivedAt,
        ImageStatus status,
        List<String> children,
        Optional<String> subject) {
    /** Copies the lists; throws {@link IllegalArgumentException} for an empty digest or tag. */
    public LifecycleImage {
        tags = List.copyOf(tags);
        children = List.copyOf(children);
        if (digest.isEmpty()) {
            throw new IllegalArgumentException("an image needs a digest");
        }
        for (String tag : tags) {
            if (tag.isEmpty()) {
                throw new IllegalArgumentException("an empty tag on " + digest);
            }
        }
    }

    /**
     * Begins an active image without tags that was never pulled.
     *
     * @param digest of its manifest
     * @param pushedAt when it came into the repository
     * @return a builder for the rest
     */
    public static LifecycleImageBuilder pushed(String digest, Instant pushedAt) {
        return new LifecycleImageBuilder(digest, pushedAt);
    }

    /**
     * The time of its push as rules see it: a restoration counts as one.
     *
     * @return {@link #lastActivatedAt} where there is one, else {@link #pushedAt}
     */
    public Instant effectivePushTime() {
        return lastActivatedAt.orElse(pushedAt);
    }

    /**
     * When it was last used as rules see it: the last pull or restoration, whichever came later.
     *
     * @return where it was never pulled, {@link #effectivePushTime}
     */
    public Instant lastUseTime() {
        Instant pulled = lastPulledAt.orElse(effectivePushTime());
        return lastActivatedAt.filter(pulled::isBefore).orElse(pulled);
    }
}
