package io.staithe.s3.credentials;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A role, and how to assume it. Immutable. Source: AWS STS API Reference, "AssumeRole".
 *
 * @param arn the role's ARN
 * @param sessionName what the session is called in AWS's logs; empty for a name made of this library's and the time
 * @param externalId the id that the role's owner asks for, if any
 * @param duration how long a session lasts; empty for an hour, the default of STS
 */
public record AssumedRole(
        String arn, Optional<String> sessionName, Optional<String> externalId, Optional<Duration> duration) {
    private static final Pattern SESSION_NAME = Pattern.compile("[\\w+=,.@-]{2,64}");
    private static final Duration SHORTEST = Duration.ofMinutes(15);
    private static final Duration LONGEST = Duration.ofHours(12);

    /** Refuses what STS would refuse. */
    public AssumedRole {
        if (arn.isBlank()) {
            throw new IllegalArgumentException("a role has an ARN");
        }
        if (sessionName.isPresent() && !SESSION_NAME.matcher(sessionName.get()).matches()) {
            throw new IllegalArgumentException("a session's name has 2 to 64 letters, digits and _+=,.@-");
        }
        if (duration.isPresent()
                && (duration.get().compareTo(SHORTEST) < 0 || duration.get().compareTo(LONGEST) > 0)) {
            throw new IllegalArgumentException("a session lasts from 15 minutes to 12 hours, not " + duration.get());
        }
    }

    /**
     * A role, with nothing special.
     *
     * @param arn the role's ARN
     * @return the role
     */
    public static AssumedRole of(String arn) {
        return new AssumedRole(arn, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same with a name for the session.
     *
     * @param name what it is called in AWS's logs
     * @return the role
     */
    public AssumedRole withSessionName(String name) {
        return new AssumedRole(arn, Optional.of(name), externalId, duration);
    }

    /**
     * The same with an external id.
     *
     * @param id the id that the role's owner asks for
     * @return the role
     */
    public AssumedRole withExternalId(String id) {
        return new AssumedRole(arn, sessionName, Optional.of(id), duration);
    }

    /**
     * The same with a duration.
     *
     * @param length how long a session lasts, from 15 minutes to 12 hours
     * @return the role
     */
    public AssumedRole withDuration(Duration length) {
        return new AssumedRole(arn, sessionName, externalId, Optional.of(length));
    }
}
