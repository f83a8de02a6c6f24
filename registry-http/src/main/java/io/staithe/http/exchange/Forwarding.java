package io.staithe.http.exchange;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the nearest proxy says of the request it passed on: the last element of {@code Forwarded}, or else of the
 * {@code X-Forwarded-*} fields. Source: RFC 7239.
 *
 * @param client the address of whoever sent it, where it is said
 * @param host the host it was sent to, where it is said
 * @param scheme the scheme it was sent by, where it is said
 */
record Forwarding(Optional<String> client, Optional<String> host, Optional<String> scheme) {
    private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

    static Forwarding of(HttpHeaders headers) {
        Optional<String> forwarded = last(headers, "Forwarded");
        if (forwarded.isPresent()) {
            return new Forwarding(
                    parameter(forwarded.get(), "for").flatMap(Forwarding::address),
                    parameter(forwarded.get(), "host"),
                    parameter(forwarded.get(), "proto"));
        }
        return new Forwarding(
                last(headers, "X-Forwarded-For").flatMap(Forwarding::address),
                last(headers, "X-Forwarded-Host"),
                last(headers, "X-Forwarded-Proto"));
    }

    private static Optional<String> last(HttpHeaders headers, String name) {
        return headers.all(name).stream()
                .reduce((before, after) -> after)
                .map(value -> value.substring(value.lastIndexOf(',') + 1).strip());
    }

    private static Optional<String> parameter(String element, String name) {
        for (String pair : element.split(";", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0
                    && pair.substring(0, equals)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .equals(name)) {
                return Optional.of(unquoted(pair.substring(equals + 1).strip()));
            }
        }
        return Optional.empty();
    }

    private static Optional<String> address(String node) {
        String bare = node;
        if (node.startsWith("[") && node.indexOf(']') > 0) {
            bare = node.substring(1, node.indexOf(']'));
        } else if (node.indexOf(':') == node.lastIndexOf(':') && node.indexOf(':') > 0) {
            bare = node.substring(0, node.indexOf(':'));
        }
        return Optional.of(bare).filter(text -> ADDRESS.matcher(text).matches());
    }

    private static String unquoted(String value) {
        boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
