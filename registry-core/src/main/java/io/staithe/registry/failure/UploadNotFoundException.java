package io.staithe.registry.failure;

import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;

/** The upload does not exist in that repository: unknown, finished, cancelled or expired. */
public final class UploadNotFoundException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final UploadId upload;

    /**
     * Creates the failure.
     *
     * @param repository the repository that was looked in
     * @param upload the upload asked for
     */
    public UploadNotFoundException(RepositoryName repository, UploadId upload) {
        super("The upload '" + upload + "' does not exist in the repository '" + repository + "'");
        this.repository = repository;
        this.upload = upload;
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
     * The upload asked for.
     *
     * @return the upload asked for
     */
    public UploadId upload() {
        return upload;
    }
}
