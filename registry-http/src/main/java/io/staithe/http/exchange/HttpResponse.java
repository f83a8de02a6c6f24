package io.staithe.http.exchange;

import io.staithe.registry.digest.Content;
import java.nio.charset.StandardCharsets;

/**
 * A response, whatever server sends it. The server adds {@code Content-Length} from the body.
 *
 * <p>Immutable.
 *
 * @param status the status code
 * @param headers the header fields
 * @param body the body
 */
public record HttpResponse(int status, HttpHeaders headers, Body body) {

    /**
     * A response without header fields and body.
     *
     * @param status the status code
     * @return the response
     */
    public static HttpResponse of(int status) {
        return new HttpResponse(status, HttpHeaders.empty(), new Body.Empty());
    }

    /**
     * The same response with one more header field.
     *
     * @param name the name
     * @param value the value, which holds no line break
     * @return the changed copy
     */
    public HttpResponse with(String name, String value) {
        if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a header value has no line break: " + name);
        }
        return new HttpResponse(status, headers.with(name, value), body);
    }

    /**
     * The same response with another body.
     *
     * @param changed the body
     * @return the changed copy
     */
    public HttpResponse with(Body changed) {
        return new HttpResponse(status, headers, changed);
    }

    /**
     * The same response with a JSON body.
     *
     * @param json the JSON text
     * @return the changed copy
     */
    public HttpResponse withJson(String json) {
        return with("Content-Type", "application/json")
                .with(new Body.Bytes(Content.wrapping(json.getBytes(StandardCharsets.UTF_8))));
    }
}
