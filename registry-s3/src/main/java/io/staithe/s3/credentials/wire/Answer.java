package io.staithe.s3.credentials.wire;

import java.time.Instant;
import java.util.Optional;

/**
 * What a service answered. Its text tells the status alone, for the body may be a secret.
 *
 * @param status the HTTP status
 * @param body the body
 * @param date the service's time, where it told it
 */
public record Answer(int status, String body, Optional<Instant> date) {
    @Override
    public String toString() {
        return "Answer[" + status + "]";
    }
}
