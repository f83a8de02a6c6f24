package io.staithe.registry.sigv4;

import java.time.Instant;
import java.util.Optional;

/**
 * An access key: its id, its secret, and, where it is temporary, the token that goes with it and when it ends.
 *
 * <p>Immutable and thread-safe. Its text tells the id alone.
 *
 * @param accessKeyId the id, which is no secret
 * @param secretAccessKey the secret
 * @param sessionToken the token of temporary credentials
 * @param expiration when temporary credentials end, where that is known
 */
public record AwsCredentials(
        String accessKeyId, String secretAccessKey, Optional<String> sessionToken, Optional<Instant> expiration) {

    /** Refuses an empty id or secret. */
    public AwsCredentials {
        if (accessKeyId.isEmpty() || secretAccessKey.isEmpty()) {
            throw new IllegalArgumentException("an access key has an id and a secret");
        }
    }

    /**
     * Credentials that stay.
     *
     * @param accessKeyId the id
     * @param secretAccessKey the secret
     * @return the credentials
     */
    public static AwsCredentials of(String accessKeyId, String secretAccessKey) {
        return new AwsCredentials(accessKeyId, secretAccessKey, Optional.empty(), Optional.empty());
    }

    /**
     * Credentials of a session.
     *
     * @param accessKeyId the id
     * @param secretAccessKey the secret
     * @param sessionToken the session's token
     * @param expiration when they end
     * @return the credentials
     */
    public static AwsCredentials temporary(
            String accessKeyId, String secretAccessKey, String sessionToken, Instant expiration) {
        return new AwsCredentials(accessKeyId, secretAccessKey, Optional.of(sessionToken), Optional.of(expiration));
    }

    @Override
    public String toString() {
        return "AwsCredentials[" + accessKeyId + "]";
    }
}
