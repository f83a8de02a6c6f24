package io.staithe.s3.credentials;

import io.staithe.s3.credentials.profile.Profile;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Makes roles of what somebody wrote into a file or the environment. */
final class Roles {
    private static final int MOST_DIGITS = 6;

    private Roles() {}

    static AssumedRole of(
            String arn, Optional<String> sessionName, Optional<String> externalId, Optional<Duration> duration)
            throws IOException {
        try {
            return new AssumedRole(arn, sessionName, externalId, duration);
        } catch (IllegalArgumentException e) {
            throw new IOException("the role to assume: " + e.getMessage(), e);
        }
    }

    static AssumedRole of(String arn, Profile profile) throws IOException {
        Optional<String> seconds = profile.get("duration_seconds");
        Optional<Duration> duration = seconds.isPresent() ? Optional.of(duration(seconds.get())) : Optional.empty();
        return of(arn, profile.get("role_session_name"), profile.get("external_id"), duration);
    }

    private static Duration duration(String seconds) throws IOException {
        if (seconds.length() > MOST_DIGITS || !seconds.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new IOException("duration_seconds is no number of seconds");
        }
        return Duration.ofSeconds(Integer.parseInt(seconds));
    }
}
