package io.staithe.http.message;

/** Which HTTP a request came by, as far as it makes a difference. */
public enum HttpVersion {
    /** RFC 1945. */
    HTTP_1_0,
    /** RFC 9112. */
    HTTP_1_1,
    /** RFC 9113, where a server speaks it. */
    HTTP_2;

    /**
     * The version that a request line names.
     *
     * @param protocol what stands at the end of the line
     * @return 1.0 or 1.1
     * @throws MalformedRequestException where it names another
     */
    public static HttpVersion ofRequestLine(String protocol) throws MalformedRequestException {
        return switch (protocol) {
            case "HTTP/1.1" -> HTTP_1_1;
            case "HTTP/1.0" -> HTTP_1_0;
            default -> throw new MalformedRequestException("the protocol is neither HTTP/1.1 nor HTTP/1.0");
        };
    }
}
