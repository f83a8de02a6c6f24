package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Makes credentials of what was found, or says what is wrong with it in words that give nothing away. */
final class Keys {
    private static final int MOST_CHARS = 64 * 1024;

    private Keys() {}

    /**
     * Credentials of their parts.
     *
     * @param where where they were found
     */
    static AwsCredentials of(
            String where,
            Optional<String> id,
            Optional<String> secret,
            Optional<String> token,
            Optional<Instant> expiration)
            throws IOException {
        if (id.isEmpty() || secret.isEmpty()) {
            throw new IOException(where + ": " + (id.isEmpty() ? "no access key id" : "no secret access key"));
        }
        requireSendable(id.get(), where + ": the access key id");
        if (token.isPresent()) {
            requireSendable(token.get(), where + ": the session token");
        }
        return new AwsCredentials(id.get(), secret.get(), token, expiration);
    }

    /** What goes into a header must be fit for it: whoever sends it would repeat it in a message otherwise. */
    static void requireSendable(String value, String what) throws IOException {
        if (value.length() > MOST_CHARS || !value.chars().allMatch(c -> c > ' ' && c <= '~')) {
            throw new IOException(what + " has blanks, line breaks or other characters that no header takes");
        }
    }

    /** Reads a moment as ISO 8601 writes it. */
    static Instant moment(String text, String where) throws IOException {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new IOException(where + ": the end of the credentials is no date");
        }
    }
}
