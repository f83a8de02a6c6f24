package io.staithe.registry.sigv4;

import java.util.List;

/**
 * The part of a request that a signature covers. Immutable.
 *
 * @param method the method, in upper case
 * @param encodedPath the path as it is sent: percent-encoded, beginning with a slash
 * @param query the parameters, not encoded, in any order
 * @param headers the headers to be signed, {@code host} among them, in any order and case
 */
public record SignableRequest(String method, String encodedPath, List<Field> query, List<Field> headers) {
    /** Keeps copies of the lists. */
    public SignableRequest {
        query = List.copyOf(query);
        headers = List.copyOf(headers);
    }

    /** Method and path, for a query and headers may hold secrets. */
    @Override
    public String toString() {
        return method + " " + encodedPath;
    }

    /**
     * A parameter or a header.
     *
     * @param name its name
     * @param value its value, empty for a parameter without one
     */
    public record Field(String name, String value) {
        /** The name, for the value may be a secret. */
        @Override
        public String toString() {
            return name;
        }
    }
}
