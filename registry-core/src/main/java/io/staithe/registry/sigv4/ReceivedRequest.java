package io.staithe.registry.sigv4;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request as it came, for its signature to be verified. Immutable.
 *
 * @param method the method, in upper case
 * @param rawPath the path as it stood on the wire, still encoded
 * @param rawQuery the query as it stood on the wire, still encoded, without a question mark; empty where there is none
 * @param headers all headers, in their order, {@code host} among them
 * @param bodyHash the SHA-256 of the body in lower-case hex, where the body was read already
 */
public record ReceivedRequest(
        String method, String rawPath, String rawQuery, List<Field> headers, Optional<String> bodyHash) {
    /** Keeps a copy of the list. */
    public ReceivedRequest {
        headers = List.copyOf(headers);
    }

    /**
     * A request whose body was not read.
     *
     * @param method the method, in upper case
     * @param rawPath the path as it stood on the wire
     * @param rawQuery the query as it stood on the wire, or nothing
     * @param headers all headers, in their order
     * @return the request
     */
    public static ReceivedRequest of(String method, String rawPath, String rawQuery, List<Field> headers) {
        return new ReceivedRequest(method, rawPath, rawQuery, headers, Optional.empty());
    }

    /**
     * The same request, its body read.
     *
     * @param body the whole body
     * @return the request
     */
    public ReceivedRequest withBody(byte[] body) {
        String hash = DigestAlgorithm.SHA256.digest(body).encoded();
        return new ReceivedRequest(method, rawPath, rawQuery, headers, Optional.of(hash));
    }

    /** The only value of a header; more than one is refused. */
    Optional<String> single(String name) throws RefusedException {
        List<String> values = values(name);
        if (values.size() > 1) {
            throw RefusedException.malformed("the header " + name + " came more than once");
        }
        return values.stream().findFirst().map(String::strip);
    }

    List<String> values(String name) {
        List<String> values = new ArrayList<>(1);
        for (Field header : headers) {
            if (header.name().equalsIgnoreCase(name)) {
                values.add(header.value());
            }
        }
        return values;
    }

    /** Method and path, for a query and headers may hold secrets. */
    @Override
    public String toString() {
        return method + " " + rawPath;
    }
}
