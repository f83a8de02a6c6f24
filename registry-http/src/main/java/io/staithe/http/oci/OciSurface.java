package io.staithe.http.oci;

import io.staithe.http.auth.Authentication;
import io.staithe.http.auth.Authenticator;
import io.staithe.http.auth.Challenge;
import io.staithe.http.auth.ChallengeRequest;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Origins;
import io.staithe.http.exchange.QueryParameters;
import io.staithe.http.exchange.RequestPath;
import io.staithe.registry.RegistryView;
import io.staithe.registry.access.Call;
import io.staithe.registry.access.Principal;
import io.staithe.registry.access.Surface;
import io.staithe.registry.failure.AccessDeniedException;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.grammar.GrammarException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The OCI distribution endpoint of one registry: finds out where a request leads and who sends it, then lets the endpoint of
 * the resource answer.
 *
 * <p>Immutable and thread-safe. Whatever is sent, the answer is one of the specification's. Source: OCI distribution
 * specification, 1.1.1 and what its main branch added up to July 2026.
 */
public final class OciSurface implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(OciSurface.class);

    private final Function<Call, RegistryView> registry;
    private final Authenticator authenticator;
    private final Origins origins;
    private final FailureTable failures;
    private final EndpointTable endpoints;

    /**
     * The endpoint of a registry.
     *
     * @param registry gives the registry as one call sees it
     * @param authenticator finds out who calls
     * @param origins how we learn under which origin clients reach us
     * @param redirects whether clients are sent to the blob store
     */
    public OciSurface(
            Function<Call, RegistryView> registry,
            Authenticator authenticator,
            Origins origins,
            RedirectPolicy redirects) {
        this.registry = registry;
        this.authenticator = authenticator;
        this.origins = origins;
        Locations locations = new Locations(origins.external());
        this.failures = new FailureTable(locations);
        this.endpoints = new EndpointTable(locations, failures, redirects, origins);
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        return Envelope.of(request, answerOrError(request));
    }

    private HttpResponse answerOrError(HttpRequest request) {
        try {
            Optional<HttpResponse> served = authenticator.serve(request);
            return served.isPresent() ? served.get() : answer(request);
        } catch (OciFailure e) {
            return OciError.of(e.code(), e.text()).response(e.status());
        } catch (GrammarException e) {
            return failures.answer(e);
        } catch (RegistryException e) {
            if (e instanceof ServerException) {
                LOG.warn("{} could not be answered", request, e);
            }
            return failures.answer(e);
        } catch (UncheckedIOException e) {
            throw e; // the client is gone
        } catch (RuntimeException e) {
            LOG.error("{} met a defect", request, e);
            return OciError.of(ErrorCode.UNKNOWN, "The registry failed; its log says why")
                    .response(500);
        }
    }

    private HttpResponse answer(HttpRequest request) {
        RequestPath path = RequestPath.parse(request.path())
                .orElseThrow(() -> new OciFailure(400, ErrorCode.NAME_INVALID, "The path is ambiguous or malformed"));
        Route route = Route.of(path)
                .orElseThrow(() -> new OciFailure(404, ErrorCode.UNSUPPORTED, "Nothing is served under this path"));
        QueryParameters query = QueryParameters.ofQuery(request.query());
        Authentication authentication = authenticator.authenticate(request);
        if (authentication instanceof Authentication.Refused refused) {
            return OciError.of(ErrorCode.DENIED, refused.because()).response(403);
        }
        if (authentication instanceof Authentication.Challenged challenged) {
            return unauthorized(challenges(request, route, query, challenged.error()));
        }
        Principal principal = ((Authentication.Authenticated) authentication).principal();
        try {
            RegistryView view = registry.apply(new Call(principal, Surface.OCI, context(request)));
            return endpoints.answer(new OciCall(request, route, query, view));
        } catch (AccessDeniedException e) {
            List<Challenge> challenges = principal.equals(Principal.anonymous())
                    ? challenges(request, route, query, lacking(request))
                    : List.of();
            return challenges.isEmpty() ? failures.answer(e) : unauthorized(challenges);
        }
    }

    private List<Challenge> challenges(
            HttpRequest request, Route route, QueryParameters query, Optional<String> error) {
        return authenticator.challenges(
                new ChallengeRequest(origins.of(request), Scopes.of(route, request.method(), query), error));
    }

    /** A token was sent, and it did not suffice. */
    private static Optional<String> lacking(HttpRequest request) {
        return request.headers().first("Authorization").map(token -> "insufficient_scope");
    }

    private static HttpResponse unauthorized(List<Challenge> challenges) {
        HttpResponse response = OciError.of(ErrorCode.UNAUTHORIZED, "Authentication is required")
                .response(401);
        for (Challenge challenge : challenges) {
            response = response.with("WWW-Authenticate", challenge.toString());
        }
        return response;
    }

    private Map<String, String> context(HttpRequest request) {
        return Map.of(
                "aws:SourceIp", origins.client(request),
                "aws:SecureTransport", String.valueOf(request.peer().secure()));
    }
}
