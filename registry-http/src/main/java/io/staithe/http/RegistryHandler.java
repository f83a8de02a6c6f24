package io.staithe.http;

import io.staithe.http.auth.Authenticator;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.http.exchange.Origin;
import io.staithe.http.exchange.Origins;
import io.staithe.http.oci.OciSurface;
import io.staithe.http.oci.RedirectPolicy;
import io.staithe.registry.Registry;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Answers the requests of registry clients, whatever server carries them.
 *
 * <p>One a registry, made by {@link #of(Registry)} or {@link #builder(Registry)}; it holds nothing that must be closed, and
 * is of no use after the registry is closed. Immutable and thread-safe.
 */
public final class RegistryHandler implements HttpHandler {
    private final HttpHandler oci;

    private RegistryHandler(Builder builder) {
        this.oci = new OciSurface(
                builder.registry::as,
                builder.authenticator,
                new Origins(builder.externalUrl, builder.proxies),
                builder.redirects);
    }

    /**
     * A handler that asks nobody who they are, and answers only clients on the same machine.
     *
     * @param registry the registry
     * @return the handler
     */
    public static RegistryHandler of(Registry registry) {
        return builder(registry).build();
    }

    /**
     * Begins to describe a handler.
     *
     * @param registry the registry
     * @return a builder that would make {@link #of(Registry)}
     */
    public static Builder builder(Registry registry) {
        return new Builder(registry);
    }

    @Override
    public HttpResponse handle(HttpRequest request) {
        return oci.handle(request);
    }

    /** Describes a handler. Not thread-safe. */
    public static final class Builder {
        private static final Duration PRESIGNED = Duration.ofMinutes(15);

        private final Registry registry;
        private Authenticator authenticator = Authenticator.anonymous();
        private Optional<Origin> externalUrl = Optional.empty();
        private final Set<InetAddress> proxies = new HashSet<>();
        private RedirectPolicy redirects = RedirectPolicy.always(PRESIGNED);

        private Builder(Registry registry) {
            this.registry = registry;
        }

        /**
         * Who finds out who calls.
         *
         * @param port the authenticator
         * @return this builder
         */
        public Builder authenticator(Authenticator port) {
            this.authenticator = port;
            return this;
        }

        /**
         * Asks nobody who they are, and answers clients from anywhere: whoever reaches the server may do what the registry
         * lets {@linkplain io.staithe.registry.access.Principal#anonymous() anonymous} callers do, which is everything
         * unless it was told otherwise.
         *
         * @return this builder
         */
        public Builder allowAnonymousFromAnywhere() {
            return authenticator(Authenticator.anonymousFromAnywhere());
        }

        /**
         * Under which URL clients reach the server. Locations are absolute then; without it they are relative, which
         * suits all clients that follow the specification.
         *
         * @param url scheme and host, with a port or without, for example {@code https://registry.example.com}
         * @return this builder
         * @throws IllegalArgumentException where the URL has more or less than that
         */
        public Builder externalUrl(URI url) {
            this.externalUrl = Optional.of(Origin.of(url));
            return this;
        }

        /**
         * Believes what a proxy says of the client in {@code Forwarded} or {@code X-Forwarded-*}.
         *
         * @param address the proxy's address
         * @return this builder
         */
        public Builder trustProxy(InetAddress address) {
            proxies.add(address);
            return this;
        }

        /**
         * Whether clients are sent to the blob store to fetch blobs by themselves, where it can give them URLs; without
         * this they always are.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder redirects(RedirectPolicy policy) {
            this.redirects = policy;
            return this;
        }

        /**
         * Makes the handler.
         *
         * @return the handler
         */
        public RegistryHandler build() {
            return new RegistryHandler(this);
        }
    }
}
