package io.staithe.s3.client;

import java.time.Duration;

/**
 * How often, and how patiently, a call is repeated.
 *
 * @param attempts the most tries of one call, the first included
 * @param base the pause after the first failure, before jitter
 * @param throttledBase the same where the store asked for less
 * @param longest the longest pause
 * @param tokens the stock that all calls share: another try takes five, ten where no answer came; success gives back
 *     what its own last retry took, or one
 */
public record RetrySettings(int attempts, Duration base, Duration throttledBase, Duration longest, int tokens) {
    /** Six tries, pauses from 50 ms (500 ms when throttled) to 20 s, and 500 tokens as in the AWS SDKs. */
    public static final RetrySettings STANDARD =
            new RetrySettings(6, Duration.ofMillis(50), Duration.ofMillis(500), Duration.ofSeconds(20), 500);
}
