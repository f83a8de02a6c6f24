package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;

/**
 * Gives credentials when they are needed. Thread-safe; closed by whoever opened it.
 */
public interface CredentialsSource extends AutoCloseable {
    /**
     * The credentials to sign with now.
     *
     * @return the credentials
     * @throws IOException where there are none to be had; the message names what was tried and no secret
     */
    AwsCredentials credentials() throws IOException;

    /** Says that a service refused the credentials as expired: the next call fetches new ones, where that is possible. */
    default void expired(AwsCredentials refused) {}

    @Override
    default void close() {}

    /**
     * Always the same credentials.
     *
     * @param credentials the credentials
     * @return the source
     */
    static CredentialsSource of(AwsCredentials credentials) {
        return () -> credentials;
    }
}
