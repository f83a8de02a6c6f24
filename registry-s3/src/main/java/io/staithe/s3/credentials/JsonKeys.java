package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.credentials.wire.JsonAnswer;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Credentials as JSON: what is meant by which member differs from place to place. */
enum JsonKeys {
    /** What the services of containers and instances answer. */
    SERVICE("Token"),
    /** What a {@code credential_process} prints. */
    PROGRAM("SessionToken");

    private final String token;

    JsonKeys(String token) {
        this.token = token;
    }

    static JsonAnswer object(String text, String where) throws IOException {
        try {
            return JsonAnswer.read(text);
        } catch (IOException e) {
            throw new IOException(where + ": the answer cannot be read: " + e.getMessage(), e);
        }
    }

    AwsCredentials credentials(JsonAnswer json, String where) throws IOException {
        Optional<String> end = json.get("Expiration");
        Optional<Instant> expiration = end.isPresent() ? Optional.of(Keys.moment(end.get(), where)) : Optional.empty();
        return Keys.of(where, json.get("AccessKeyId"), json.get("SecretAccessKey"), json.get(token), expiration);
    }
}
