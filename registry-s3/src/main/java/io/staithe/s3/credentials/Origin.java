package io.staithe.s3.credentials;

import java.io.IOException;

/** A place where credentials may be found. It remembers nothing; thread-safe. */
interface Origin extends AutoCloseable {
    /** What it is called in messages. */
    String name();

    /**
     * Looks for credentials.
     *
     * @throws IOException where there should be some, but cannot be had; the message says which place it is, and no secret
     */
    Finding look() throws IOException;

    @Override
    default void close() {}
}
