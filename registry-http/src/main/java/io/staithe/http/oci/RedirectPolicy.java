package io.staithe.http.oci;

import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Network;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Whether a client is sent to the blob store to fetch a blob by itself, where the store can give it a URL.
 *
 * <p>Implementations are thread-safe.
 */
@FunctionalInterface
public interface RedirectPolicy {
    /**
     * Decides on one request.
     *
     * @param request a GET for a blob that the caller may read
     * @param client the client's address, as far as it can be believed: what a proxy says counts where the proxy is trusted
     * @param blobBytes the blob's size
     * @return how long the URL shall work at the most, or empty to serve the blob from here
     */
    Optional<Duration> lifetime(HttpRequest request, String client, long blobBytes);

    /**
     * The same policy, but clients in some networks are served from here: those that cannot reach the store, or to which it
     * is dearer than we are.
     *
     * @param networks the networks
     * @return the changed policy
     */
    default RedirectPolicy exceptFrom(Collection<Network> networks) {
        List<Network> served = List.copyOf(networks);
        return (request, client, blobBytes) -> served.stream().anyMatch(network -> network.contains(client))
                ? Optional.empty()
                : lifetime(request, client, blobBytes);
    }

    /**
     * Redirects every GET but those for several ranges at once, which object stores do not answer.
     *
     * @param lifetime how long a URL shall work at the most
     * @return the policy
     */
    static RedirectPolicy always(Duration lifetime) {
        return (request, client, blobBytes) ->
                request.headers().first("Range").orElse("").indexOf(',') < 0 ? Optional.of(lifetime) : Optional.empty();
    }

    /**
     * Serves every blob from here.
     *
     * @return the policy
     */
    static RedirectPolicy never() {
        return (request, client, blobBytes) -> Optional.empty();
    }
}
