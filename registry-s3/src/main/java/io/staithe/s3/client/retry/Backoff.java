package io.staithe.s3.client.retry;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before another try: anything from nothing to a bound that doubles with each failure ("full jitter"),
 * and not less than the store asked for, as long as that is bearable.
 *
 * @param base the bound after the first failure
 * @param throttledBase the same where the store asked for fewer requests
 * @param longest the greatest bound
 * @param chance numbers from 0 to 1
 */
public record Backoff(Duration base, Duration throttledBase, Duration longest, DoubleSupplier chance) {
    private static final int MOST_DOUBLINGS = 30;

    /**
     * The next pause.
     *
     * @param fault what the last try failed of
     * @param failures how many tries have failed, at least 1
     * @param asked how long the store asked to wait, or nothing
     * @return the pause
     */
    Duration pause(Fault fault, int failures, Duration asked) {
        Duration first = fault == Fault.THROTTLED ? throttledBase : base;
        long millis = first.toMillis() << Math.min(failures - 1, MOST_DOUBLINGS);
        Duration bound = shorter(Duration.ofMillis(millis), longest);
        Duration jittered = Duration.ofMillis((long) (bound.toMillis() * chance.getAsDouble()));
        Duration wanted = shorter(asked, longest);
        return jittered.compareTo(wanted) >= 0 ? jittered : wanted;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
