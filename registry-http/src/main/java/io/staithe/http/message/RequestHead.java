package io.staithe.http.jdk;

import com.sun.net.httpserver.HttpExchange;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpRequest;
import io.staithe.http.exchange.Peer;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * The head of a request, checked where the JDK's server is lenient.
 *
 * <p>That server itself refuses several lengths, a length beside a transfer coding, and codings other than chunked.
 *
 * @param method the method
 * @param target what is asked for
 * @param headers the header fields
 * @param contentLength the announced length of the body
 */
record RequestHead(String method, RequestTarget target, HttpHeaders headers, OptionalLong contentLength) {
    private static final Pattern METHOD = Pattern.compile("[A-Z-]{1,32}");
    private static final Pattern DIGITS = Pattern.compile("[0-9]{1,18}");

    static RequestHead of(HttpExchange exchange) throws MalformedRequestException {
        if (!METHOD.matcher(exchange.getRequestMethod()).matches()) {
            throw new MalformedRequestException("the method is no upper-case word");
        }
        HttpHeaders headers = HttpHeaders.copyOf(exchange.getRequestHeaders());
        refuseControls(exchange);
        RequestTarget target = RequestTarget.parse(exchange.getRequestURI().toString()); // as it stood on the wire
        boolean current = isCurrentVersion(exchange.getProtocol());
        refuseOtherHosts(headers.all("Host"), target, current);
        if (!current && headers.first("Transfer-Encoding").isPresent()) {
            throw new MalformedRequestException("HTTP/1.0 has no Transfer-Encoding");
        }
        return new RequestHead(exchange.getRequestMethod(), target, headers, contentLength(headers));
    }

    private static void refuseControls(HttpExchange exchange) throws MalformedRequestException {
        for (List<String> values : exchange.getRequestHeaders().values()) {
            for (String value : values) {
                if (!value.chars().allMatch(c -> (c >= ' ' && c != 0x7f) || c == '\t')) {
                    throw new MalformedRequestException("a header field holds a control character");
                }
            }
        }
    }

    private static boolean isCurrentVersion(String protocol) throws MalformedRequestException {
        if (protocol.equals("HTTP/1.1")) {
            return true;
        }
        if (protocol.equals("HTTP/1.0")) {
            return false;
        }
        throw new MalformedRequestException("the protocol is neither HTTP/1.1 nor HTTP/1.0");
    }

    private static void refuseOtherHosts(List<String> hosts, RequestTarget target, boolean needed)
            throws MalformedRequestException {
        if (hosts.size() > 1 || (needed && hosts.isEmpty())) {
            throw new MalformedRequestException("a request has one Host");
        }
        Optional<String> authority = target.authority();
        if (authority.isPresent() && !hosts.stream().allMatch(authority.get()::equalsIgnoreCase)) {
            throw new MalformedRequestException("the request target names another host than Host does");
        }
    }

    private static OptionalLong contentLength(HttpHeaders headers) throws MalformedRequestException {
        Optional<String> length = headers.first("Content-Length");
        if (length.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!DIGITS.matcher(length.get()).matches()) {
            throw new MalformedRequestException("Content-Length is no number");
        }
        return OptionalLong.of(Long.parseLong(length.get()));
    }

    boolean isHead() {
        return method.equals("HEAD");
    }

    /** Whether a body of unknown length follows. */
    boolean isChunked() {
        return headers.first("Transfer-Encoding").isPresent();
    }

    /** Whether the client wants no other request on this connection. */
    boolean asksToClose() {
        return headers.all("Connection").stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .anyMatch(option -> option.trim().equalsIgnoreCase("close"));
    }

    HttpRequest with(InputStream body, Peer peer) {
        return new HttpRequest(method, target.path(), target.query(), headers, contentLength, body, peer);
    }
}
