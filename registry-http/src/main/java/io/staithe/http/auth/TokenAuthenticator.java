package io.staithe.http.auth;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Origin;
import io.staithe.registry.access.Principal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Takes tokens ({@code Bearer}) and hands them out itself, at {@value #PATH} of the same origin, to users of a list. A user
 * name and a password are taken with any request, too.
 *
 * <p>A token tells who somebody is, and until when; what they may do is decided at each request, so the scopes that clients ask
 * for narrow nothing. Immutable and thread-safe. Source: the token authentication specification of docker's distribution
 * project.
 */
public final class TokenAuthenticator implements Authenticator {
    /** Where tokens are handed out; no path of a repository can be like it. */
    public static final String PATH = "/v2/token";

    private final PasswordList users;
    private final TokenSettings settings;
    private final TokenSeal seal;
    private final TokenEndpoint endpoint;

    private TokenAuthenticator(PasswordList users, TokenSettings settings, TokenSeal seal) {
        this.users = users;
        this.settings = settings;
        this.seal = seal;
        this.endpoint = new TokenEndpoint(users, settings, seal);
    }

    /**
     * Begins to describe an authenticator.
     *
     * @param users the users
     * @param clock the time by which tokens expire
     * @param random the source of keys
     * @return a builder
     */
    public static Builder builder(PasswordList users, InstantSource clock, SecureRandom random) {
        return new Builder(users, clock, random);
    }

    @Override
    public Authentication authenticate(HttpRequest request) {
        Credentials credentials = Credentials.of(request);
        if (credentials instanceof Credentials.Token given) {
            return seal.open(
                            TokenSeal.Purpose.ACCESS,
                            given.token(),
                            settings.clock().instant())
                    .flatMap(this::principal)
                    .<Authentication>map(Authentication.Authenticated::new)
                    .orElseGet(() -> new Authentication.Challenged(Optional.of("invalid_token")));
        }
        Optional<Principal> principal = credentials instanceof Credentials.Password given
                ? users.check(given.user(), given.password())
                : Optional.empty();
        return principal
                .<Authentication>map(Authentication.Authenticated::new)
                .orElseGet(() -> new Authentication.Challenged(Optional.empty()));
    }

    @Override
    public List<Challenge> challenges(ChallengeRequest wanted) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("realm", wanted.origin().map(Origin::toString).orElse("") + PATH);
        parameters.put("service", settings.service());
        if (!wanted.scopes().isEmpty()) {
            parameters.put(
                    "scope", wanted.scopes().stream().map(Scope::toString).collect(Collectors.joining(" ")));
        }
        wanted.error().ifPresent(error -> parameters.put("error", error));
        return List.of(new Challenge("Bearer", parameters));
    }

    @Override
    public Optional<HttpResponse> serve(HttpRequest request) {
        return request.path().equals(PATH) ? Optional.of(endpoint.answer(request)) : Optional.empty();
    }

    private Optional<Principal> principal(String user) {
        if (settings.anonymousToo() && user.equals(Principal.anonymous().name())) {
            return Optional.of(Principal.anonymous());
        }
        return Optional.of(user).filter(users::contains).map(Principal::new);
    }

    /** Describes an authenticator. Not thread-safe. */
    public static final class Builder {
        private final PasswordList users;
        private final SecureRandom random;
        private TokenSettings settings;
        private Optional<byte[]> key = Optional.empty();

        private Builder(PasswordList users, InstantSource clock, SecureRandom random) {
            this.users = users;
            this.random = random;
            this.settings = new TokenSettings("staithe", Duration.ofMinutes(15), Duration.ofDays(30), false, clock);
        }

        /**
         * The name of the service, as challenges say it; tokens of another service are not taken.
         *
         * @param name printable characters without quotes
         * @return this builder
         */
        public Builder service(String name) {
            settings = settings.withService(name);
            return this;
        }

        /**
         * How long a token is good; without this a quarter of an hour.
         *
         * @param lifetime at least a minute
         * @return this builder
         */
        public Builder lifetime(Duration lifetime) {
            settings = settings.withLifetime(lifetime);
            return this;
        }

        /**
         * Hands tokens to those, too, who say no name; they are {@linkplain Principal#anonymous() anonymous}.
         *
         * @return this builder
         */
        public Builder anonymousToo() {
            settings = settings.withAnonymousToo();
            return this;
        }

        /**
         * The key of all tokens, for several nodes that are to take each other's; without this a fresh one.
         *
         * @param secret 32 random bytes
         * @return this builder
         */
        public Builder key(byte[] secret) {
            this.key = Optional.of(secret.clone());
            return this;
        }

        /**
         * Makes the authenticator.
         *
         * @return the authenticator
         */
        public TokenAuthenticator build() {
            byte[] secret = key.orElseGet(() -> {
                byte[] fresh = new byte[TokenSeal.KEY_BYTES];
                random.nextBytes(fresh);
                return fresh;
            });
            return new TokenAuthenticator(users, settings, new TokenSeal(secret, random, settings.service()));
        }
    }
}
