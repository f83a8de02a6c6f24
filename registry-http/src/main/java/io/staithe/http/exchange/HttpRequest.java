package io.staithe.http.exchange;

import java.io.InputStream;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A request as it came, whatever server took it.
 *
 * <p>Immutable but for the body, which can be read once. Path and query are as they stood on the wire: nothing is decoded.
 *
 * @param method the method, in upper case
 * @param path the path, beginning with a slash, still percent-encoded
 * @param query the query behind the question mark, still percent-encoded, where there is one
 * @param headers the header fields
 * @param contentLength the announced length of the body; empty where none was announced
 * @param body the body; empty where the request has none
 * @param peer who is at the other end
 */
public record HttpRequest(
        String method,
        String path,
        Optional<String> query,
        HttpHeaders headers,
        OptionalLong contentLength,
        InputStream body,
        Peer peer) {

    /** Method and path, for a query may hold secrets. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
