package io.staithe.http.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The path of a request, decoded once, so that it is routed and authorised in the same form.
 *
 * <p>What two servers could read in two ways is refused: {@code ;}, a backslash, control characters, an encoded slash or
 * percent sign, {@code .} and {@code ..}, and empty segments but for a last one. Immutable.
 *
 * @param segments the decoded segments; the last is empty where the path ends with a slash
 */
public record RequestPath(List<String> segments) {

    /** Takes a copy. */
    public RequestPath {
        segments = List.copyOf(segments);
    }

    /**
     * Reads a path.
     *
     * @param raw the path as it came, percent-encoded
     * @return the path, or empty where it is refused
     */
    public static Optional<RequestPath> parse(String raw) {
        if (!raw.startsWith("/")) {
            return Optional.empty();
        }
        String[] parts = raw.substring(1).split("/", -1);
        List<String> segments = new ArrayList<>(parts.length);
        for (int i = 0; i < parts.length; i++) {
            Optional<String> segment = PercentCoding.decode(parts[i]);
            if (segment.isEmpty() || !isPlain(segment.get()) || (parts[i].isEmpty() && i < parts.length - 1)) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(new RequestPath(segments));
    }

    private static boolean isPlain(String segment) {
        for (int i = 0; i < segment.length(); i++) {
            char c = segment.charAt(i);
            if (c < ' ' || c > '~' || c == '/' || c == '\\' || c == ';' || c == '%') {
                return false;
            }
        }
        return !segment.equals(".") && !segment.equals("..");
    }
}
