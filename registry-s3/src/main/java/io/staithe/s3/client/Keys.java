package io.staithe.s3.client;

/** Keys of objects below a prefix, and other names that a request carries. */
final class Keys {
    private final String prefix;

    Keys(String prefix) {
        if (!prefix.isEmpty()) {
            require(prefix);
            if (!prefix.endsWith("/") || prefix.startsWith("/")) {
                throw new IllegalArgumentException("a prefix ends with a slash and does not begin with one");
            }
        }
        this.prefix = prefix;
    }

    /** The whole key of an object. */
    String whole(String key) {
        require(key);
        return prefix + key;
    }

    /** The whole form of what keys begin with; it may be empty, and may end within a segment. */
    String wholePrefix(String start) {
        requireVisible(start);
        return prefix + start;
    }

    /** The key that a whole one is below the prefix. */
    String relative(String whole) {
        return whole.startsWith(prefix) ? whole.substring(prefix.length()) : whole;
    }

    /** Refuses an upload's id that is none. */
    static String requireId(String uploadId) {
        if (uploadId.isEmpty()) {
            throw new IllegalArgumentException("an upload's id is not empty");
        }
        requireVisible(uploadId);
        return uploadId;
    }

    private static void require(String key) {
        if (key.isEmpty()) {
            throw new IllegalArgumentException("a key is not empty");
        }
        requireVisible(key);
        for (String segment : key.split("/", -1)) {
            if (segment.equals(".") || segment.equals("..")) {
                throw new IllegalArgumentException("a key has no segment that is a dot or two");
            }
        }
    }

    private static void requireVisible(String text) {
        boolean odd = text.codePoints()
                .anyMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        if (odd) {
            throw new IllegalArgumentException("a key or an id has no control characters and no half characters");
        }
    }
}
