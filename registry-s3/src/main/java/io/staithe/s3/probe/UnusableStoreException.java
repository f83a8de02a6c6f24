package io.staithe.s3.probe;

import java.io.IOException;

/** A store does something else than was asked of it: blobs would not be safe there. */
public final class UnusableStoreException extends IOException {
    private static final long serialVersionUID = 1L;

    UnusableStoreException(String message) {
        super(message);
    }
}
