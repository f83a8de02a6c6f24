package io.staithe.s3.client;

import io.staithe.registry.sigv4.AwsCredentials;
import java.time.Duration;
import java.time.Instant;

/**
 * What one try was signed with.
 *
 * @param place where it went
 * @param credentials whose signature it was
 * @param at the time that was signed
 */
record Attempt(Place place, AwsCredentials credentials, Instant at) {
    /** Stores bear with a quarter of an hour; an answer takes a while. */
    private static final Duration NO_SKEW = Duration.ofMinutes(10);

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;

    /**
     * Finds the reason of a refusal that does not name one, as is so for every HEAD: what differs from the store's own
     * words about itself, or what could have ended.
     */
    Refusal explain(Refusal refusal) {
        boolean mute = refusal.code().isEmpty() && (refusal.status() == BAD_REQUEST || refusal.status() == FORBIDDEN);
        if (!mute) {
            return refusal;
        } else if (refusal.region().filter(name -> !name.equals(place.region())).isPresent()) {
            return refusal.withCode("AuthorizationHeaderMalformed");
        } else if (refusal.date().filter(this::isFarFrom).isPresent()) {
            return refusal.withCode("RequestTimeTooSkewed");
        } else if (refusal.status() == BAD_REQUEST && credentials.sessionToken().isPresent()) {
            return refusal.withCode("ExpiredToken");
        }
        return refusal;
    }

    private boolean isFarFrom(Instant date) {
        return Duration.between(at, date).abs().compareTo(NO_SKEW) > 0;
    }
}
