package io.staithe.registry.store;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.name.RepositoryName;
import java.util.List;
import java.util.Optional;

/** The repositories of a registry. Everything else that a repository holds hangs on its row. */
public interface RepositoryTable {
    /**
     * Finds a repository.
     *
     * @param name its name
     * @return the repository, or empty
     */
    Optional<RepositoryRecord> find(RepositoryName name);

    /**
     * Adds a repository.
     *
     * @param repository the new repository
     * @return whether it was added; false where one of that name exists, which is left as it is
     */
    boolean insert(RepositoryRecord repository);

    /**
     * Replaces what is kept about a repository; its content stays.
     *
     * @param repository what to keep from now on
     * @return whether there was one to replace
     */
    boolean update(RepositoryRecord repository);

    /**
     * Removes a repository with everything in it: images, references, tags, their history, links and uploads. A new
     * repository of that name begins empty.
     *
     * @param name its name
     * @return whether there was one to remove
     */
    boolean delete(RepositoryName name);

    /**
     * Repositories in the byte order of their names; page k costs what page 1 costs.
     *
     * @param after the name after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the repositories; fewer than the limit only at the end
     */
    List<RepositoryRecord> page(Optional<RepositoryName> after, int limit);

    /**
     * How many repositories there are, at a cost that does not grow with the answer.
     *
     * @return the number
     */
    long count();
}
