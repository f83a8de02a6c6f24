package io.staithe.http.auth;

import io.staithe.http.exchange.Origin;
import java.util.List;
import java.util.Optional;

/**
 * What a challenge is to say.
 *
 * @param origin the origin under which the client reaches us, where it is known
 * @param scopes what the request needs
 * @param error what was wrong with the credentials that came, as an error code of RFC 6750; empty where none came
 */
public record ChallengeRequest(Optional<Origin> origin, List<Scope> scopes, Optional<String> error) {

    /** Takes a copy. */
    public ChallengeRequest {
        scopes = List.copyOf(scopes);
    }
}
