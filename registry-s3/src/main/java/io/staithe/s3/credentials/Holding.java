package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.time.Duration;
import java.time.Instant;

/**
 * Credentials that are held.
 *
 * @param usableUntil until when they are given out, unless a service refuses them
 * @param times when they are to be renewed
 * @param refused whether a service refused them
 */
record Holding(AwsCredentials credentials, Instant usableUntil, RefreshTimes times, boolean refused) {
    /** How long credentials are given out that have ended before they came: our clock may be wrong, and STS right. */
    private static final Duration PAST_END = Duration.ofMinutes(1);

    /**
     * Holds what was just found.
     *
     * @param chance from 0 to 1, for the jitter
     */
    static Holding of(Finding.Found found, Instant now, double chance) {
        AwsCredentials credentials = found.credentials();
        if (credentials.expiration().isEmpty()) {
            return new Holding(credentials, Instant.MAX, RefreshTimes.NEVER, false);
        }
        Instant end = credentials.expiration().get();
        if (end.isAfter(now)) {
            Instant until = found.outliveTheirEnd() ? Instant.MAX : end;
            return new Holding(credentials, until, RefreshTimes.of(now, end, chance), false);
        }
        return found.outliveTheirEnd()
                ? new Holding(
                        credentials,
                        Instant.MAX,
                        RefreshTimes.advisedFrom(now.plus(Pause.lengthPastEnd(chance))),
                        false)
                : new Holding(credentials, now.plus(PAST_END), RefreshTimes.advisedFrom(now.plus(PAST_END)), false);
    }

    boolean isUsable(Instant now) {
        return !refused && now.isBefore(usableUntil);
    }

    boolean isPastEnd(Instant now) {
        return credentials.expiration().filter(end -> !end.isAfter(now)).isPresent();
    }

    boolean isDue(Instant now) {
        return !now.isBefore(times.advisedFrom());
    }

    boolean isNecessary(Instant now) {
        return !now.isBefore(times.necessaryFrom());
    }

    Holding asRefused() {
        return new Holding(credentials, usableUntil, times, true);
    }
}
