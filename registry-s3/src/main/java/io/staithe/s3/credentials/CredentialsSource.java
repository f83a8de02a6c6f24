package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;

/**
 * Gives credentials when they are needed.
 *
 * <p>One is enough for all who act as the same principal: it is thread-safe, and cheap to ask for every request. Whoever
 * opened it closes it. Those that AWS tools know are opened by {@link CredentialsSources}; one of your own becomes as cheap by
 * {@link CredentialsSources#refreshing}.
 */
@FunctionalInterface
public interface CredentialsSource extends AutoCloseable {
    /**
     * The credentials to sign with now. Ask for each request, and do not keep them: temporary ones are renewed before they
     * end.
     *
     * @return the credentials
     * @throws java.io.InterruptedIOException where the thread was interrupted while they were fetched
     * @throws IOException where there are none to be had; the message says why, and has no secret
     */
    AwsCredentials credentials() throws IOException;

    /**
     * Says that a service refused credentials as expired: the next call fetches new ones, where that is possible. Where others
     * have taken their place already, nothing is to be done.
     *
     * @param refused what was signed with
     */
    default void expired(AwsCredentials refused) {}

    /** Ends what the source keeps: a thread that renews, a fetch in progress. */
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
