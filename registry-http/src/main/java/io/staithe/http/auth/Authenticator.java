package io.staithe.http.auth;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import java.util.List;
import java.util.Optional;

/**
 * Finds out who sends a request. What they may do is not its business.
 *
 * <p>Implementations are thread-safe, read no body but that of a request they {@linkplain #serve serve}, and throw nothing.
 */
public interface Authenticator {
    /**
     * Finds out who sends a request.
     *
     * @param request the request
     * @return who it is, or why that is not known
     */
    Authentication authenticate(HttpRequest request);

    /**
     * What to tell a client that has to say who it is.
     *
     * @param wanted what it would have to be let in for
     * @return the challenges, the preferred first; empty where saying who it is would not help
     */
    List<Challenge> challenges(ChallengeRequest wanted);

    /**
     * Answers requests that are for the authenticator itself, such as those to a token endpoint.
     *
     * @param request the request
     * @return the answer, or empty where the request is for the registry
     */
    default Optional<HttpResponse> serve(HttpRequest request) {
        return Optional.empty();
    }

    /**
     * Takes everybody for {@linkplain io.staithe.registry.access.Principal#anonymous() anonymous} who calls from the same
     * machine, and nobody else.
     *
     * @return the authenticator of a handler that was given none
     */
    static Authenticator anonymous() {
        return new AnonymousAuthenticator(false);
    }

    /**
     * Takes everybody for anonymous, from anywhere.
     *
     * @return the authenticator
     */
    static Authenticator anonymousFromAnywhere() {
        return new AnonymousAuthenticator(true);
    }
}
