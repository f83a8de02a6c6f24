package io.staithe.http.auth;

import java.time.Duration;
import java.time.InstantSource;

/**
 * How tokens are made.
 *
 * @param service the name of the service, as challenges say it
 * @param lifetime how long an access token is good, at least a minute
 * @param refreshLifetime how long a refresh token is good
 * @param anonymousToo whether those get a token who say no name
 * @param clock the time
 */
record TokenSettings(
        String service, Duration lifetime, Duration refreshLifetime, boolean anonymousToo, InstantSource clock) {
    private static final Duration LEAST = Duration.ofMinutes(1);

    TokenSettings {
        if (lifetime.compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("clients take no token for good that lives less than a minute");
        }
        Challenge.basic(service); // refuses a name that no challenge can carry
    }

    TokenSettings withService(String changed) {
        return new TokenSettings(changed, lifetime, refreshLifetime, anonymousToo, clock);
    }

    TokenSettings withLifetime(Duration changed) {
        return new TokenSettings(service, changed, refreshLifetime, anonymousToo, clock);
    }

    TokenSettings withAnonymousToo() {
        return new TokenSettings(service, lifetime, refreshLifetime, true, clock);
    }
}
