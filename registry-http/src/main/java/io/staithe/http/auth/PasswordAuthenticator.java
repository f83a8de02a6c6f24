package io.staithe.http.auth;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.registry.access.Principal;
import java.util.List;
import java.util.Optional;

/**
 * Takes a user name and a password with every request ({@code Basic}), and lets in nobody without.
 *
 * <p>Immutable and thread-safe. To be used under TLS. Source: RFC 7617.
 */
public final class PasswordAuthenticator implements Authenticator {
    private final PasswordList users;
    private final Challenge challenge;

    private PasswordAuthenticator(PasswordList users, Challenge challenge) {
        this.users = users;
        this.challenge = challenge;
    }

    /**
     * An authenticator for some users.
     *
     * @param users the users
     * @return the authenticator
     */
    public static PasswordAuthenticator over(PasswordList users) {
        return new PasswordAuthenticator(users, Challenge.basic("registry"));
    }

    @Override
    public Authentication authenticate(HttpRequest request) {
        Optional<Principal> principal = Credentials.of(request) instanceof Credentials.Password given
                ? users.check(given.user(), given.password())
                : Optional.empty();
        return principal
                .<Authentication>map(Authentication.Authenticated::new)
                .orElseGet(() -> new Authentication.Challenged(Optional.empty()));
    }

    @Override
    public List<Challenge> challenges(ChallengeRequest wanted) {
        return List.of(challenge);
    }
}
