package io.staithe.http.oci;

import io.staithe.http.exchange.HttpRequest;
import java.time.Duration;
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
     * @param blobBytes the blob's size
     * @return how long the URL shall work at the most, or empty to serve the blob from here
     */
    Optional<Duration> lifetime(HttpRequest request, long blobBytes);

    /**
     * Redirects every GET but those for several ranges at once, which object stores do not answer.
     *
     * @param lifetime how long a URL shall work at the most
     * @return the policy
     */
    static RedirectPolicy always(Duration lifetime) {
        return (request, blobBytes) ->
                request.headers().first("Range").orElse("").indexOf(',') < 0 ? Optional.of(lifetime) : Optional.empty();
    }

    /**
     * Serves every blob from here.
     *
     * @return the policy
     */
    static RedirectPolicy never() {
        return (request, blobBytes) -> Optional.empty();
    }
}
