package io.staithe.s3.credentials;

import java.time.Duration;
import java.time.Instant;

/**
 * A time in which nothing is fetched. One that begins in the future, because a clock was set back, is none.
 *
 * @param from its beginning
 * @param until its end
 */
record Pause(Instant from, Instant until) {
    static final Pause NONE = new Pause(Instant.MIN, Instant.MIN);

    /** Between two fetches, where somebody cannot do without. */
    private static final Duration SHORT = Duration.ofSeconds(3);

    private static final Duration WHILE_GOOD = Duration.ofSeconds(10);
    private static final Duration PAST_END = Duration.ofMinutes(5);

    /** After a failure that leaves nothing to go on with. */
    static Pause withNothing(Instant now) {
        return new Pause(now, now.plus(SHORT));
    }

    /** After a failure that leaves credentials which have not ended: 10 to 20 seconds. */
    static Pause whileGood(Instant now, double chance) {
        return new Pause(now, now.plus(between(WHILE_GOOD, chance)));
    }

    /** After a failure that leaves credentials which have ended, but may be prolonged. */
    static Pause pastEnd(Instant now, double chance) {
        return new Pause(now, now.plus(lengthPastEnd(chance)));
    }

    /** 5 to 10 minutes, as the AWS SDKs have it. */
    static Duration lengthPastEnd(double chance) {
        return between(PAST_END, chance);
    }

    boolean covers(Instant now) {
        return !now.isBefore(from) && now.isBefore(until);
    }

    private static Duration between(Duration least, double chance) {
        return least.plusMillis((long) (least.toMillis() * chance));
    }
}
