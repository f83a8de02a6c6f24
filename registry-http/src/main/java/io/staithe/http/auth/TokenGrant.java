package io.staithe.http.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the token endpoint hands out.
 *
 * @param token the access token
 * @param lifetime how long it is good
 * @param issuedAt when it was made
 * @param refreshToken the token for the next one, where one was asked for
 * @param scopes the scopes that were asked for
 */
record TokenGrant(
        String token, Duration lifetime, Instant issuedAt, Optional<String> refreshToken, List<Scope> scopes) {

    @Override
    public String toString() {
        return "a token for " + scopes;
    }
}
