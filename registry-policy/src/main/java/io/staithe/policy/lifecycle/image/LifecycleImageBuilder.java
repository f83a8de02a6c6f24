package io.staithe.policy.lifecycle.image;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts a {@link LifecycleImage} together. Not thread-safe. Made by {@link LifecycleImage#pushed}. */
public final class LifecycleImageBuilder {
    private final String digest;
    private final Instant pushedAt;
    private List<String> tags = List.of();
    private Optional<Instant> lastPulledAt = Optional.empty();
    private Optional<Instant> lastActivatedAt = Optional.empty();
    private Optional<Instant> lastArchivedAt = Optional.empty();
    private ImageStatus status = ImageStatus.ACTIVE;
    private List<String> children = List.of();
    private Optional<String> subject = Optional.empty();

    LifecycleImageBuilder(String digest, Instant pushedAt) {
        this.digest = digest;
        this.pushedAt = pushedAt;
    }

    /**
     * Says its tags.
     *
     * @param tags in any order
     * @return this
     */
    public LifecycleImageBuilder tags(List<String> tags) {
        this.tags = tags;
        return this;
    }

    /**
     * Says when it was last pulled.
     *
     * @param time of the pull
     * @return this
     */
    public LifecycleImageBuilder lastPulledAt(Instant time) {
        this.lastPulledAt = Optional.of(time);
        return this;
    }

    /**
     * Says when it was last restored from the archive.
     *
     * @param time of the restoration
     * @return this
     */
    public LifecycleImageBuilder lastActivatedAt(Instant time) {
        this.lastActivatedAt = Optional.of(time);
        return this;
    }

    /**
     * Says when it was last archived.
     *
     * @param time of the archiving
     * @return this
     */
    public LifecycleImageBuilder lastArchivedAt(Instant time) {
        this.lastArchivedAt = Optional.of(time);
        return this;
    }

    /**
     * Says where it lies.
     *
     * @param status active unless said otherwise
     * @return this
     */
    public LifecycleImageBuilder status(ImageStatus status) {
        this.status = status;
        return this;
    }

    /**
     * Says what it lists, for an index.
     *
     * @param children their digests
     * @return this
     */
    public LifecycleImageBuilder children(List<String> children) {
        this.children = children;
        return this;
    }

    /**
     * Says whose referrer it is.
     *
     * @param subject the digest of that image
     * @return this
     */
    public LifecycleImageBuilder subject(String subject) {
        this.subject = Optional.of(subject);
        return this;
    }

    /**
     * Ends.
     *
     * @return the image
     * @throws IllegalArgumentException for an empty digest or tag
     */
    public LifecycleImage build() {
        return new LifecycleImage(
                digest, tags, pushedAt, lastPulledAt, lastActivatedAt, lastArchivedAt, status, children, subject);
    }
}
