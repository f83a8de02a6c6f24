package io.staithe.registry.store;

import java.io.IOException;

/** The bytes that an upload's state tells of are not in the store any more; the upload must begin anew. */
public final class UploadStateLostException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param message what is missing
     */
    public UploadStateLostException(String message) {
        super(message);
    }
}
