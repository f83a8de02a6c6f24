package io.staithe.s3.client;

import java.time.Duration;

/**
 * How long a call may stand still.
 *
 * @param connect until a connection stands
 * @param idle until the next byte comes or goes
 * @param complete until parts are put together, during which a store may be silent
 */
public record Timeouts(Duration connect, Duration idle, Duration complete) {
    /** 3 seconds, 30 seconds, 5 minutes. */
    public static final Timeouts STANDARD =
            new Timeouts(Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMinutes(5));
}
