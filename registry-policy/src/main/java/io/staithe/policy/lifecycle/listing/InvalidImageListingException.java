package io.staithe.policy.lifecycle.listing;

import io.staithe.policy.text.Position;

/** A text is no listing of images. The message begins with the place. Immutable. */
public final class InvalidImageListingException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient Position at;

    InvalidImageListingException(String reason, Position at) {
        super(at + ": " + reason);
        this.at = at;
    }

    /**
     * Where it went wrong.
     *
     * @return the place
     */
    public Position at() {
        return at;
    }
}
