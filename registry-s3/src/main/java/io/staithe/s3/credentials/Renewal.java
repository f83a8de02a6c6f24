package io.staithe.s3.credentials;

import io.staithe.registry.sigv4.AwsCredentials;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is held of one place's credentials, and when they are renewed. Guarded by its owner's lock; does no I/O. */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);

    /** How long what was just fetched is kept, whoever refuses it. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final Surroundings place;
    private @Nullable Holding holding;
    private Pause fresh = Pause.NONE;

    /** Why the last fetch failed, if it did. */
    private @Nullable IOException failure;

    private Pause pause = Pause.NONE;

    Renewal(Surroundings place) {
        this.place = place;
    }

    /**
     * What is to be done now.
     *
     * @throws IOException where nothing is good, and a fetch has only just failed
     */
    Step step() throws IOException {
        Instant now = place.clock().instant();
        Holding held = holding;
        if (held == null || !held.isUsable(now)) {
            if (failure != null && pause.covers(now)) {
                throw new IOException(failure.getMessage(), failure);
            }
            return new Step(Step.Fetch.FIRST, Optional.empty());
        }
        Optional<AwsCredentials> credentials = Optional.of(held.given(now));
        if (!held.isDue(now) || pause.covers(now)) {
            return new Step(Step.Fetch.NONE, credentials);
        }
        // Nobody waits a second time for a place that is down while there is something to go on with.
        boolean waits = held.isNecessary(now) && failure == null;
        return new Step(waits ? Step.Fetch.FIRST : Step.Fetch.BESIDE, credentials);
    }

    /** What is good now, if anything. */
    Optional<AwsCredentials> usable() {
        Instant now = place.clock().instant();
        Holding held = holding;
        return held != null && held.isUsable(now) ? Optional.of(held.given(now)) : Optional.empty();
    }

    /** Credentials have come; gives them as they are to be given out. */
    AwsCredentials came(Finding.Found found, String from) {
        Instant now = place.clock().instant();
        Holding held = Holding.of(found, now, place.chance().getAsDouble());
        if (held.isPastEnd(now)) {
            LOG.warn("the AWS credentials from {} had ended when they came: is this machine's clock right?", from);
        }
        holding = held;
        failure = null;
        pause = Pause.NONE;
        fresh = new Pause(now, now.plus(FRESH));
        return held.given(now);
    }

    /** A fetch has failed. */
    void failed(IOException why, String from) {
        Instant now = place.clock().instant();
        double chance = place.chance().getAsDouble();
        failure = why;
        Holding held = holding;
        if (held == null || !held.isUsable(now)) {
            pause = Pause.withNothing(now);
        } else if (held.isPastEnd(now)) {
            pause = Pause.pastEnd(now, chance);
            LOG.warn(
                    "the AWS credentials from {} have ended, and others cannot be had; they are used until a service refuses"
                            + " them, and renewed again after {}: {}",
                    from,
                    pause.until(),
                    why.getMessage());
        } else {
            pause = Pause.whileGood(now, chance);
            LOG.warn("the AWS credentials from {} could not be renewed yet: {}", from, why.getMessage());
        }
    }

    /** A service refused credentials. Those that have only just come are kept, for others would be no better. */
    void refused(AwsCredentials credentials) {
        Holding held = holding;
        if (held != null
                && held.gave(credentials)
                && !fresh.covers(place.clock().instant())) {
            holding = held.asRefused();
            pause = Pause.NONE;
        }
    }
}
