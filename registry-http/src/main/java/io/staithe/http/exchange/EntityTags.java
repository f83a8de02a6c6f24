package io.staithe.http.exchange;

import java.util.List;
import java.util.Optional;

/** Conditions on an entity tag. Source: RFC 9110 section 13.1. */
public final class EntityTags {
    private EntityTags() {}

    /**
     * An entity tag as a header field carries it.
     *
     * @param opaque the tag, for us a digest
     * @return the tag in quotes
     */
    public static String quoted(String opaque) {
        return '"' + opaque + '"';
    }

    /**
     * Whether the client has what it asks for already.
     *
     * @param ifNoneMatch the values of {@code If-None-Match}; bare tags are taken like quoted ones
     * @param opaque the present tag, without quotes
     * @return whether one of them is the present tag
     */
    public static boolean anyMatches(List<String> ifNoneMatch, String opaque) {
        for (String value : ifNoneMatch) {
            for (String part : value.split(",", -1)) {
                String tag = part.strip();
                if (tag.equals("*") || bare(tag).equals(opaque)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Whether a range may be taken from the present representation.
     *
     * @param ifRange the value of {@code If-Range}, where there is one
     * @param opaque the present tag, without quotes
     * @return whether there is no condition, or it names the present tag; dates never hold, for content has none
     */
    public static boolean permitsRange(Optional<String> ifRange, String opaque) {
        return ifRange.map(value -> value.strip().equals(quoted(opaque))).orElse(true);
    }

    private static String bare(String tag) {
        String strong = tag.startsWith("W/") ? tag.substring(2) : tag;
        boolean quoted = strong.length() >= 2 && strong.startsWith("\"") && strong.endsWith("\"");
        return quoted ? strong.substring(1, strong.length() - 1) : strong;
    }
}
