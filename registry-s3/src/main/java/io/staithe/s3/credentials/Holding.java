package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Credentials that are held.
 *
 * @param usableUntil until when they are given out, unless a service refuses them
 * @param times when they are to be renewed
 * @param outliveTheirEnd whether they may be good past their end
 * @param refused whether a service refused them
 */
record Holding(
        AwsCredentials credentials, Instant usableUntil, RefreshTimes times, boolean outliveTheirEnd, boolean refused) {
    /** How long credentials are given out that have ended before they came: our clock may be wrong, and STS right. */
    private static final Duration PAST_END = Duration.ofMinutes(1);

    /**
     * Holds what was just found.
     *
     * @param chance from 0 to 1, for the jitter
     */
    static Holding of(Finding.Found found, Instant now, double chance) {
        Optional<Instant> end = found.credentials().expiration();
        if (end.isEmpty()) {
            return held(found, Instant.MAX, RefreshTimes.NEVER);
        }
        Instant until = found.outliveTheirEnd() ? Instant.MAX : end.get();
        if (end.get().isAfter(now)) {
            return held(found, until, RefreshTimes.of(now, end.get(), chance));
        }
        Instant again = now.plus(found.outliveTheirEnd() ? Pause.lengthPastEnd(chance) : PAST_END);
        return held(found, found.outliveTheirEnd() ? until : again, RefreshTimes.advisedFrom(again));
    }

    private static Holding held(Finding.Found found, Instant usableUntil, RefreshTimes times) {
        return new Holding(found.credentials(), usableUntil, times, found.outliveTheirEnd(), false);
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

    /**
     * The credentials as they are given out. Past their end, those that may be prolonged have no end that anybody knows: whoever
     * signs URLs with them must not take the one that is written for true.
     */
    AwsCredentials given(Instant now) {
        return outliveTheirEnd && isPastEnd(now)
                ? new AwsCredentials(
                        credentials.accessKeyId(),
                        credentials.secretAccessKey(),
                        credentials.sessionToken(),
                        Optional.empty())
                : credentials;
    }

    /** Whether these are what was given out, whatever was said of their end. */
    boolean gave(AwsCredentials others) {
        return credentials.accessKeyId().equals(others.accessKeyId())
                && credentials.secretAccessKey().equals(others.secretAccessKey())
                && credentials.sessionToken().equals(others.sessionToken());
    }

    Holding asRefused() {
        return new Holding(credentials, usableUntil, times, outliveTheirEnd, true);
    }
}
