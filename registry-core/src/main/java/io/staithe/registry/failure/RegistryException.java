package io.staithe.registry.failure;

/**
 * The root of everything a registry refuses or fails to do.
 *
 * <p>Leaves are named as in the ECR API and carry facts; each protocol maps them to its own codes in one table. Messages
 * hold no secrets and may be shown to the caller.
 */
public abstract sealed class RegistryException extends RuntimeException
        permits AccessDeniedException,
                ImageDigestDoesNotMatchException,
                ImageNotFoundException,
                ImageReferencedByManifestListException,
                ImageTagAlreadyExistsException,
                InsufficientStorageException,
                InvalidLayerException,
                InvalidLayerPartException,
                InvalidLayerPartSizeException,
                InvalidManifestException,
                LayerInUseException,
                LayersNotFoundException,
                LimitExceededException,
                ReferencedImagesNotFoundException,
                RepositoryAlreadyExistsException,
                RepositoryNotEmptyException,
                RepositoryNotFoundException,
                ServerException,
                TagMomentNotFoundException,
                UnsupportedDigestAlgorithmException,
                UploadNotFoundException {
    private static final long serialVersionUID = 1L;

    RegistryException(String message) {
        super(message);
    }

    RegistryException(String message, Throwable cause) {
        super(message, cause);
    }
}
