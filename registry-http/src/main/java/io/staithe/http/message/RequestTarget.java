package io.staithe.http.message;

import java.util.Locale;
import java.util.Optional;

/**
 * What a request asks for, as RFC 9112 section 3.2 writes it; nothing is decoded.
 *
 * @param authority host and port, where the target is absolute
 * @param path the path
 * @param query what stands behind the question mark
 */
public record RequestTarget(Optional<String> authority, String path, Optional<String> query) {
    /**
     * Reads a target.
     *
     * @param target as it stood on the wire
     * @return the target
     * @throws MalformedRequestException where it has no path, or a character that it may not have
     */
    public static RequestTarget parse(String target) throws MalformedRequestException {
        for (int i = 0; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c <= ' ' || c >= 0x7f || c == '#') {
                throw new MalformedRequestException("the request target holds a character that must be encoded");
            }
        }
        if (target.startsWith("/")) {
            return split(Optional.empty(), target);
        }
        int start = afterScheme(target);
        int slash = target.indexOf('/', start);
        if (slash <= start) {
            throw new MalformedRequestException("the request target has no path");
        }
        return split(Optional.of(target.substring(start, slash)), target.substring(slash));
    }

    private static int afterScheme(String target) throws MalformedRequestException {
        String lower = target.toLowerCase(Locale.ROOT);
        if (lower.startsWith("http://")) {
            return "http://".length();
        }
        if (lower.startsWith("https://")) {
            return "https://".length();
        }
        throw new MalformedRequestException("the request target is not a path");
    }

    private static RequestTarget split(Optional<String> authority, String target) {
        int mark = target.indexOf('?');
        return mark < 0
                ? new RequestTarget(authority, target, Optional.empty())
                : new RequestTarget(authority, target.substring(0, mark), Optional.of(target.substring(mark + 1)));
    }
}
