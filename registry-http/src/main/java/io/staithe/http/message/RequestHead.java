package io.staithe.http.message;

import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Peer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The head of a request, checked where one server or another is lenient. Source: RFC 9112.
 *
 * @param method the method
 * @param target what is asked for
 * @param headers the header fields
 * @param contentLength the announced length of the body
 */
public record RequestHead(String method, RequestTarget target, HttpHeaders headers, OptionalLong contentLength) {
    private static final int LONGEST_METHOD = 32;
    private static final int MOST_DIGITS = 18;

    /**
     * Checks a head.
     *
     * @param version by which HTTP it came
     * @param method the method
     * @param target what is asked for
     * @param headers the header fields
     * @return the head
     * @throws MalformedRequestException where it could be read in two ways, or not at all
     */
    public static RequestHead of(HttpVersion version, String method, RequestTarget target, HttpHeaders headers)
            throws MalformedRequestException {
        if (!isMethod(method)) {
            throw new MalformedRequestException("the method is no upper-case word");
        }
        if (method.equals("CONNECT")) {
            throw new MalformedRequestException("this is no proxy");
        }
        if (!headers.allMatch((name, value) -> isFreeOfControls(value))) {
            throw new MalformedRequestException("a header field holds a control character");
        }
        refuseOtherHosts(headers.all("Host"), target, version);
        OptionalLong length = contentLength(headers.all("Content-Length"));
        refuseOtherCodings(headers.all("Transfer-Encoding"), length, version);
        return new RequestHead(method, target, headers, length);
    }

    private static void refuseOtherCodings(List<String> codings, OptionalLong length, HttpVersion version)
            throws MalformedRequestException {
        if (codings.isEmpty()) {
            return;
        }
        if (version != HttpVersion.HTTP_1_1) {
            throw new MalformedRequestException("only HTTP/1.1 has Transfer-Encoding");
        }
        if (length.isPresent()) {
            throw new MalformedRequestException("Content-Length beside Transfer-Encoding");
        }
        if (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
            throw new MalformedRequestException("Transfer-Encoding is not chunked");
        }
    }

    private static boolean isMethod(String method) {
        for (int i = 0; i < method.length(); i++) {
            char c = method.charAt(i);
            if ((c < 'A' || c > 'Z') && c != '-') {
                return false;
            }
        }
        return !method.isEmpty() && method.length() <= LONGEST_METHOD;
    }

    private static boolean isFreeOfControls(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f) {
                return false;
            }
        }
        return true;
    }

    private static void refuseOtherHosts(List<String> hosts, RequestTarget target, HttpVersion version)
            throws MalformedRequestException {
        if (hosts.size() > 1 || (version == HttpVersion.HTTP_1_1 && hosts.isEmpty())) {
            throw new MalformedRequestException("a request has one Host");
        }
        Optional<String> authority = target.authority();
        if (authority.isPresent() && !hosts.stream().allMatch(authority.get()::equalsIgnoreCase)) {
            throw new MalformedRequestException("the request target names another host than Host does");
        }
    }

    private static OptionalLong contentLength(List<String> lengths) throws MalformedRequestException {
        if (lengths.isEmpty()) {
            return OptionalLong.empty();
        }
        if (lengths.size() > 1 || !isNumber(lengths.get(0))) {
            throw new MalformedRequestException("Content-Length is no number");
        }
        return OptionalLong.of(Long.parseLong(lengths.get(0)));
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= MOST_DIGITS;
    }

    /**
     * Whether the answer is to have no body.
     *
     * @return whether the method is HEAD
     */
    public boolean isHead() {
        return method.equals("HEAD");
    }

    /**
     * How long the body is.
     *
     * @return its length, or {@link RequestBody#UNKNOWN}
     */
    public long bodyLength() {
        return isChunked() ? RequestBody.UNKNOWN : contentLength.orElse(0);
    }

    /**
     * Whether the body is in chunks.
     *
     * @return whether it says itself where it ends
     */
    public boolean isChunked() {
        return headers.first("Transfer-Encoding").isPresent();
    }

    /**
     * Whether the client wants no other request on this connection.
     *
     * @return whether it says so
     */
    public boolean asksToClose() {
        return headers.all("Connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(option -> option.trim().equalsIgnoreCase("close"));
    }

    /**
     * The request.
     *
     * @param body its body
     * @param peer who sent it
     * @return this head with them
     */
    public HttpRequest with(InputStream body, Peer peer) {
        return new HttpRequest(method, target.path(), target.query(), headers, contentLength, body, peer);
    }
}
