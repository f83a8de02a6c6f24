package io.staithe.registry.event;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Instant;
import java.util.Optional;

/** What happened in a registry. Immutable. */
public sealed interface RegistryEvent {

    /**
     * The repository it happened in.
     *
     * @return its name
     */
    RepositoryName repository();

    /**
     * When it happened, in microseconds.
     *
     * @return the instant
     */
    Instant at();

    /**
     * A repository was created.
     *
     * @param repository the repository
     * @param at when
     */
    record RepositoryCreated(RepositoryName repository, Instant at) implements RegistryEvent {}

    /**
     * A repository was deleted with everything in it.
     *
     * @param repository the repository
     * @param at when
     */
    record RepositoryDeleted(RepositoryName repository, Instant at) implements RegistryEvent {}

    /**
     * An image was pushed, or a tag was pushed to an image that was there; one event a tag.
     *
     * @param repository the repository
     * @param at when
     * @param digest the image
     * @param mediaType the type of its manifest
     * @param artifactType the type of the artifact, where it has one
     * @param tag the tag it was pushed with, where it was pushed with one
     */
    record ImagePushed(
            RepositoryName repository,
            Instant at,
            Digest digest,
            MediaType mediaType,
            Optional<String> artifactType,
            Optional<Tag> tag)
            implements RegistryEvent {}

    /**
     * An image was deleted; one event for each tag it had, or one without a tag.
     *
     * @param repository the repository
     * @param at when
     * @param digest the image
     * @param mediaType the type of its manifest
     * @param artifactType the type of the artifact, where it has one
     * @param tag a tag it had, where it had one
     */
    record ImageDeleted(
            RepositoryName repository,
            Instant at,
            Digest digest,
            MediaType mediaType,
            Optional<String> artifactType,
            Optional<Tag> tag)
            implements RegistryEvent {}

    /**
     * A tag was removed and its image stays.
     *
     * @param repository the repository
     * @param at when
     * @param tag the tag
     * @param digest the image it pointed at
     */
    record TagRemoved(RepositoryName repository, Instant at, Tag tag, Digest digest) implements RegistryEvent {}

    /**
     * A tag was moved back to where it pointed before.
     *
     * @param repository the repository
     * @param at when
     * @param tag the tag
     * @param digest the image it points at now
     */
    record TagRestored(RepositoryName repository, Instant at, Tag tag, Digest digest) implements RegistryEvent {}
}
