package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.util.List;

/** The image is a child of an index that exists, and so cannot be deleted. */
public final class ImageReferencedByManifestListException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final Digest digest;
    private final List<Digest> indexes;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param digest the child
     * @param indexes indexes that list it, at least one, not always all
     */
    public ImageReferencedByManifestListException(RepositoryName repository, Digest digest, List<Digest> indexes) {
        super("Requested image " + digest + " referenced by manifest list: " + indexes);
        this.repository = repository;
        this.digest = digest;
        this.indexes = List.copyOf(indexes);
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
     * The child.
     *
     * @return the child
     */
    public Digest digest() {
        return digest;
    }

    /**
     * Indexes that list it, at least one, not always all.
     *
     * @return indexes that list it, at least one, not always all
     */
    public List<Digest> indexes() {
        return indexes;
    }
}
