package io.staithe.s3.credentials;

import java.time.Duration;
import java.time.Instant;

/**
 * When credentials are renewed: from some point on it is advised, and somebody does it while the others go on with what they
 * have; from a later one it is necessary, and all wait for it.
 *
 * @param advisedFrom the first
 * @param necessaryFrom the second
 */
record RefreshTimes(Instant advisedFrom, Instant necessaryFrom) {
    static final RefreshTimes NEVER = new RefreshTimes(Instant.MAX, Instant.MAX);

    private static final Duration ADVISED_BEFORE_END = Duration.ofMinutes(15);

    /**
     * 15 and 10 minutes before the end, as other AWS tools have it; where credentials live for less than an hour, a quarter and
     * a sixth of what they had left when they came. The first is put off by up to half of the time between the two.
     *
     * @param chance from 0 to 1, for the delay
     */
    static RefreshTimes of(Instant now, Instant end, double chance) {
        Duration quarter = Duration.between(now, end).dividedBy(4);
        Duration advised = quarter.compareTo(ADVISED_BEFORE_END) < 0 ? quarter : ADVISED_BEFORE_END;
        Duration necessary = advised.multipliedBy(2).dividedBy(3);
        long delay = (long) (advised.minus(necessary).toMillis() * chance / 2);
        return new RefreshTimes(end.minus(advised).plusMillis(delay), end.minus(necessary));
    }

    /** Both at once, and advice only: for credentials that are past their end already. */
    static RefreshTimes advisedFrom(Instant time) {
        return new RefreshTimes(time, Instant.MAX);
    }
}
