package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.util.List;

/**
 * The signature of a request whose body goes out in chunks.
 *
 * @param headers the headers to send besides those of the request
 * @param body writes the body, once
 */
public record ChunkedSignature(List<Field> headers, ChunkEncoder body) {
    /** Keeps a copy of the list. */
    public ChunkedSignature {
        headers = List.copyOf(headers);
    }
}
