package io.staithe.registry.failure;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.util.List;

/** A manifest refers to layers that are not in its repository, or a layer was asked for that is not there. */
public final class LayersNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final List<Digest> digests;

    /**
     * Creates the failure.
     *
     * @param repository the repository that was looked in
     * @param digests the missing layers, at least one
     */
    public LayersNotFoundException(RepositoryName repository, List<Digest> digests) {
        super("Layers with digests '" + digests + "' do not exist in the repository '" + repository + "'");
        this.repository = repository;
        this.digests = List.copyOf(digests);
    }

    /**
     * The repository that was looked in.
     *
     * @return the repository that was looked in
     */
    public RepositoryName repository() {
        return repository;
    }

    /**
     * The missing layers, at least one.
     *
     * @return the missing layers, at least one
     */
    public List<Digest> digests() {
        return digests;
    }
}
