package io.staithe.s3.client.wire;

import io.staithe.registry.sigv4.SignableRequest;
import java.util.List;
import java.util.Optional;

/**
 * A request as it goes over the wire. Its text is the method and the path, for its query and headers may be secret.
 *
 * @param method the method
 * @param address where it goes
 * @param encodedPath the path, percent-encoded, beginning with a slash
 * @param encodedQuery the query, percent-encoded; may be empty
 * @param headers its headers
 * @param body what it carries
 * @param patient whether the store may be silent for longer before it answers
 */
public record WireRequest(
        String method,
        BucketAddress address,
        String encodedPath,
        String encodedQuery,
        List<SignableRequest.Field> headers,
        Optional<Body> body,
        boolean patient) {

    @Override
    public String toString() {
        return method + " " + encodedPath;
    }
}
