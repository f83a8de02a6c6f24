package io.staithe.s3.client;

import java.io.IOException;

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

    /** The whole form of what listed keys begin with, or come after: any text. */
    String wholeAny(String start) {
        return prefix + start;
    }

    /**
     * The key that a listed one is below the prefix.
     *
     * @throws IOException where it is not below: whoever deletes what is listed must not see what is another's
     */
    String relative(String whole) throws IOException {
        if (!whole.startsWith(prefix)) {
            throw new IOException("the store listed a key that was not asked for");
        }
        return whole.substring(prefix.length());
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
