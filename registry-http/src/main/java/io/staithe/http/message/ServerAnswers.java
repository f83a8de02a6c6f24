package io.staithe.http.message;

import io.staithe.http.exchange.HttpResponse;

/** What a server says by itself, in the error body of the OCI specification. */
public final class ServerAnswers {
    private ServerAnswers() {}

    /**
     * The answer to a request that is refused.
     *
     * @param because why
     * @return 400
     */
    public static HttpResponse refusal(MalformedRequestException because) {
        return error(400, because.problem());
    }

    /**
     * The answer to a request whose body cannot be read to its end.
     *
     * @return 400
     */
    public static HttpResponse brokenBody() {
        return error(400, "the body of the request broke off");
    }

    /**
     * The answer where a handler failed: without detail, which is in the log.
     *
     * @return 500
     */
    public static HttpResponse defect() {
        return error(500, "internal error");
    }

    /** The messages are ours and need no escaping. */
    private static HttpResponse error(int status, String message) {
        return HttpResponse.of(status)
                .withJson("{\"errors\":[{\"code\":\"UNKNOWN\",\"message\":\"" + message + "\"}]}");
    }
}
