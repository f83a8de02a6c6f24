package io.staithe.http.exchange;

/**
 * Answers requests: the wire as a plain function.
 *
 * <p>Implementations are thread-safe and may block. They throw nothing but what is a defect or a broken connection
 * ({@link java.io.UncheckedIOException} while the body is read); the server then closes the connection.
 */
@FunctionalInterface
public interface HttpHandler {
    /**
     * Answers a request.
     *
     * @param request the request
     * @return the response; the caller closes its body
     */
    HttpResponse handle(HttpRequest request);
}
