package io.staithe.registry.failure;

import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import java.time.Instant;

/** A tag cannot be restored to that moment: it pointed at nothing then, or its history does not reach back so far. */
public final class TagMomentNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final Tag tag;
    private final Instant moment;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param tag the tag
     * @param moment the moment asked for
     */
    public TagMomentNotFoundException(RepositoryName repository, Tag tag, Instant moment) {
        super("The tag '" + tag + "' of the repository '" + repository + "' has no image on record at " + moment);
        this.repository = repository;
        this.tag = tag;
        this.moment = moment;
    }

    /**
     * The repository.
     *
     * @return the repository
     */
    public RepositoryName repository() {
        return repository;
    }

    /**
     * The tag.
     *
     * @return the tag
     */
    public Tag tag() {
        return tag;
    }

    /**
     * The moment asked for.
     *
     * @return the moment asked for
     */
    public Instant moment() {
        return moment;
    }
}
