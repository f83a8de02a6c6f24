package io.staithe.http.auth;

import static io.staithe.http.auth.TokenSeal.Purpose.ACCESS;
import static io.staithe.http.auth.TokenSeal.Purpose.REFRESH;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.QueryParameters;
import io.staithe.registry.access.Principal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Hands out tokens, to GET with a password and to the POST of OAuth 2.
 *
 * <p>Immutable and thread-safe. Source: the token authentication and OAuth 2 token specifications of docker's distribution
 * project.
 */
final class TokenEndpoint {
    private static final int MOST_FORM_BYTES = 64 * 1024;

    private final PasswordList users;
    private final TokenSettings settings;
    private final TokenSeal seal;

    TokenEndpoint(PasswordList users, TokenSettings settings, TokenSeal seal) {
        this.users = users;
        this.settings = settings;
        this.seal = seal;
    }

    HttpResponse answer(HttpRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> get(request);
            case "POST" -> post(request);
            default ->
                TokenJson.error(405, "UNSUPPORTED", "The method is not allowed here")
                        .with("Allow", "GET, HEAD, POST");
        };
    }

    private HttpResponse get(HttpRequest request) {
        QueryParameters query = QueryParameters.ofForm(request.query().orElse(""));
        Credentials credentials = Credentials.of(request);
        Optional<Principal> principal = Optional.empty();
        if (credentials instanceof Credentials.Password given) {
            principal = users.check(given.user(), given.password());
        } else if (credentials instanceof Credentials.None && settings.anonymousToo()) {
            principal = Optional.of(Principal.anonymous());
        }
        boolean refreshable = query.first("offline_token").equals(Optional.of("true"))
                && !principal.equals(Optional.of(Principal.anonymous()));
        return principal.map(user -> grant(user.name(), query, refreshable)).orElseGet(this::unauthorized);
    }

    private HttpResponse post(HttpRequest request) {
        Optional<String> text = form(request);
        if (text.isEmpty()) {
            return TokenJson.error(413, "SIZE_INVALID", "The form is too long");
        }
        QueryParameters form = QueryParameters.ofForm(text.get());
        boolean offline = form.first("access_type").equals(Optional.of("offline"));
        return switch (form.first("grant_type").orElse("")) {
            case "password" ->
                users.check(
                                form.first("username").orElse(""),
                                form.first("password").orElse(""))
                        .map(user -> grant(user.name(), form, offline))
                        .orElseGet(this::unauthorized);
            case "refresh_token" ->
                seal.open(REFRESH, form.first("refresh_token").orElse(""), now())
                        .filter(users::contains)
                        .map(user -> grant(user, form, true))
                        .orElseGet(this::unauthorized);
            default -> TokenJson.error(400, "UNSUPPORTED", "The grant type is 'password' or 'refresh_token'");
        };
    }

    private HttpResponse grant(String user, QueryParameters parameters, boolean refreshable) {
        Instant now = now();
        Optional<String> refresh = refreshable
                ? Optional.of(seal.seal(REFRESH, user, now.plus(settings.refreshLifetime())))
                : Optional.empty();
        String token = seal.seal(ACCESS, user, now.plus(settings.lifetime()));
        return TokenJson.grant(new TokenGrant(token, settings.lifetime(), now, refresh, scopes(parameters)));
    }

    /** Scopes come one a parameter, or joined by spaces. */
    private static List<Scope> scopes(QueryParameters parameters) {
        return parameters.all("scope").stream()
                .flatMap(value -> Stream.of(value.split(" ", -1)))
                .flatMap(text -> Scope.parse(text).stream())
                .toList();
    }

    private HttpResponse unauthorized() {
        return TokenJson.error(401, "UNAUTHORIZED", "User name and password do not fit")
                .with("WWW-Authenticate", Challenge.basic(settings.service()).toString());
    }

    private static Optional<String> form(HttpRequest request) {
        try {
            byte[] bytes = request.body().readNBytes(MOST_FORM_BYTES + 1);
            return bytes.length > MOST_FORM_BYTES
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return settings.clock().instant();
    }
}
