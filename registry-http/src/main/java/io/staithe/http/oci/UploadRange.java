package io.staithe.http.oci;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The range of one chunk of an upload.
 *
 * <p>The specification writes {@code 0-1023}; the form of RFC 9110, {@code bytes 0-1023/*}, is taken too.
 *
 * @param first the first byte
 * @param last the last byte, itself included
 */
record UploadRange(long first, long last) {
    private static final Pattern GRAMMAR =
            Pattern.compile("(?:bytes[ =])?([0-9]{1,18})-([0-9]{1,18})(?:/(?:\\*|[0-9]{1,18}))?");

    /** Reads a {@code Content-Range}; empty where it is malformed or inverted. */
    static Optional<UploadRange> parse(String header) {
        Matcher matcher = GRAMMAR.matcher(header.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        UploadRange range = new UploadRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
        return range.last < range.first ? Optional.empty() : Optional.of(range);
    }

    long length() {
        return last - first + 1;
    }

    /** What {@code Range} says of an upload that holds so many bytes; the grammar has no way to say none. */
    static String received(long bytes) {
        return "0-" + Math.max(0, bytes - 1);
    }
}
