package io.staithe.registry.sigv4;

import java.util.ArrayDeque;
import java.util.Deque;

/** How the path of a request enters its signature. */
public enum PathRules {
    /**
     * Encoded once, as {@link UriEncoding} does it and as it should be sent; dots and double slashes stay. The rule of Amazon
     * S3.
     */
    AS_SENT {
        @Override
        String canonical(String encodedPath) {
            return encodedPath.isEmpty() ? "/" : UriEncoding.recode(encodedPath, true);
        }
    },
    /** Dot segments and double slashes removed, then encoded once more. The rule of every other service. */
    NORMALIZED {
        @Override
        String canonical(String encodedPath) {
            boolean plain = !encodedPath.isEmpty() && !encodedPath.contains("//") && !encodedPath.contains("/.");
            return UriEncoding.path(plain ? encodedPath : normalized(encodedPath));
        }
    };

    /** The path as it stands in a canonical request. */
    abstract String canonical(String encodedPath);

    private static String normalized(String path) {
        Deque<String> kept = new ArrayDeque<>();
        int from = 0;
        while (from <= path.length()) {
            int slash = path.indexOf('/', from);
            int to = slash < 0 ? path.length() : slash;
            String segment = path.substring(from, to);
            if (segment.equals("..")) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
            from = to + 1;
        }
        String joined = "/" + String.join("/", kept);
        return path.endsWith("/") && !kept.isEmpty() ? joined + "/" : joined;
    }
}
