package io.staithe.registry.layout;

import java.io.IOException;

/** A folder is no OCI image layout that can be read, or what is in it contradicts itself. */
public final class InvalidLayoutException extends IOException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the failure.
     *
     * @param reason what is wrong, as a sentence that names no path outside the layout
     */
    public InvalidLayoutException(String reason) {
        super(reason);
    }

    /**
     * Creates the failure.
     *
     * @param reason what is wrong, as a sentence that names no path outside the layout
     * @param cause how it showed
     */
    public InvalidLayoutException(String reason, Throwable cause) {
        super(reason, cause);
    }
}
