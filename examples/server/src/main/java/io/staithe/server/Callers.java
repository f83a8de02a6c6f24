package io.staithe.server;

import io.staithe.http.auth.Authentication;
import io.staithe.http.auth.Authenticator;
import io.staithe.http.auth.Challenge;
import io.staithe.http.auth.ChallengeRequest;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers who sent the request that a thread is answering, for the access log.
 *
 * <p>Thread-safe. A request is authenticated and logged on the same thread.
 */
final class Callers implements Authenticator {
    private final Authenticator authenticator;
    private final ThreadLocal<@Nullable String> names;

    private Callers(Authenticator authenticator, ThreadLocal<@Nullable String> names) {
        this.authenticator = authenticator;
        this.names = names;
    }

    /** Asks another authenticator, and keeps the names it finds where they are said to be kept. */
    static Authenticator remembered(Authenticator authenticator, ThreadLocal<@Nullable String> names) {
        return new Callers(authenticator, names);
    }

    @Override
    public Authentication authenticate(HttpRequest request) {
        Authentication found = authenticator.authenticate(request);
        if (found instanceof Authentication.Authenticated known) {
            names.set(known.principal().name());
        }
        return found;
    }

    @Override
    public List<Challenge> challenges(ChallengeRequest wanted) {
        return authenticator.challenges(wanted);
    }

    @Override
    public Optional<HttpResponse> serve(HttpRequest request) {
        return authenticator.serve(request);
    }
}
