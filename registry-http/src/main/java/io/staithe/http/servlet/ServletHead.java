package io.staithe.http.servlet;

import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.Peer;
import io.staithe.http.message.HttpVersion;
import io.staithe.http.message.MalformedRequestException;
import io.staithe.http.message.RequestHead;
import io.staithe.http.message.RequestTarget;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** Reads what a container says of the head of a request. */
final class ServletHead {
    private static final String HOST = "Host";

    private ServletHead() {}

    static RequestHead of(HttpServletRequest request) throws MalformedRequestException {
        HttpVersion version = version(request);
        refuseOtherSchemes(request.getScheme());
        String query = request.getQueryString();
        String target = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        return RequestHead.of(version, request.getMethod(), RequestTarget.parse(target), headers(request, version));
    }

    /** A container may take {@code GET ftp://host/path}, and show no more of it than this. */
    private static void refuseOtherSchemes(String scheme) throws MalformedRequestException {
        if (!scheme.equalsIgnoreCase("http") && !scheme.equalsIgnoreCase("https")) {
            throw new MalformedRequestException("the request target is of another scheme");
        }
    }

    private static HttpVersion version(HttpServletRequest request) throws MalformedRequestException {
        return request.getProtocol().equals("HTTP/2.0")
                ? HttpVersion.HTTP_2
                : HttpVersion.ofRequestLine(request.getProtocol());
    }

    private static HttpHeaders headers(HttpServletRequest request, HttpVersion version) {
        HttpHeaders.Builder headers = HttpHeaders.builder();
        for (Enumeration<String> names = request.getHeaderNames(); names.hasMoreElements(); ) {
            String name = names.nextElement();
            for (Enumeration<String> values = request.getHeaders(name); values.hasMoreElements(); ) {
                headers.add(name, values.nextElement());
            }
        }
        if (version == HttpVersion.HTTP_2 && request.getHeader(HOST) == null) {
            headers.add(HOST, authority(request)); // there it is called :authority
        }
        return headers.build();
    }

    private static String authority(HttpServletRequest request) {
        int usual = request.isSecure() ? 443 : 80;
        int port = request.getServerPort();
        return port == usual ? request.getServerName() : request.getServerName() + ":" + port;
    }

    static Peer peer(HttpServletRequest request) {
        return new Peer(address(request.getRemoteAddr()), request.isSecure());
    }

    /** Who has no address (on a Unix socket), or a name in its place, is at 0.0.0.0; nobody is asked for the name. */
    private static InetAddress address(@Nullable String text) {
        try {
            return InetAddress.getByName(text != null && isAddress(text) ? text : "0.0.0.0");
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("the container names no address of the client", e);
        }
    }

    private static boolean isAddress(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ':') {
                return true;
            }
            if ((c < '0' || c > '9') && c != '.') {
                return text.indexOf(':') >= 0;
            }
        }
        return !text.isEmpty();
    }
}
