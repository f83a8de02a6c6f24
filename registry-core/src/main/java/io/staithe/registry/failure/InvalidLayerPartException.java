package io.staithe.registry.failure;

import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;

/** A part does not begin where the upload ends; nothing of it was kept. */
public final class InvalidLayerPartException extends RegistryException {
    private static final long serialVersionUID = 1L;

    private final RepositoryName repository;
    private final UploadId upload;
    private final long offset;

    /**
     * Creates the failure.
     *
     * @param repository the repository
     * @param upload the upload
     * @param offset how many bytes of the layer the upload holds, which is where the next part begins
     */
    public InvalidLayerPartException(RepositoryName repository, UploadId upload, long offset) {
        super("The part does not begin at byte " + offset + " of the upload '" + upload + "'");
        this.repository = repository;
        this.upload = upload;
        this.offset = offset;
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
     * The upload.
     *
     * @return the upload
     */
    public UploadId upload() {
        return upload;
    }

    /**
     * How many bytes of the layer the upload holds, which is where the next part begins.
     *
     * @return how many bytes of the layer the upload holds, which is where the next part begins
     */
    public long offset() {
        return offset;
    }
}
