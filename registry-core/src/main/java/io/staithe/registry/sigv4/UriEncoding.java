package io.staithe.registry.sigv4;

import io.staithe.registry.sigv4.SignableRequest.Field;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Percent-encoding as signatures want it: every byte of the UTF-8 text but letters, digits and {@code - . _ ~}, in
 * upper-case hex.
 *
 * <p>Whoever builds URLs with it sends the very strings that are signed. Half a surrogate pair has no UTF-8 and is
 * encoded as a question mark, as everywhere in Java. Source: RFC 3986 section 2, AWS General Reference, "UriEncode".
 */
public final class UriEncoding {
    private static final int ASCII = 0x80;
    private static final int HEX = 16;
    private static final char[] DIGITS = "0123456789ABCDEF".toCharArray();
    private static final boolean[] UNRESERVED = unreserved();

    private UriEncoding() {}

    /**
     * Encodes a segment of a path, the name or the value of a parameter; a slash is encoded too.
     *
     * @param text any text
     * @return its encoded form
     */
    public static String segment(String text) {
        return encode(text, false);
    }

    /**
     * Encodes a path; its slashes stay.
     *
     * @param text any text, such as a slash and the key of an object
     * @return its encoded form
     */
    public static String path(String text) {
        return encode(text, true);
    }

    /**
     * Encodes parameters, in the order in which they are given.
     *
     * @param parameters the parameters, not encoded
     * @return the query, without a question mark: {@code name=value} pairs joined by ampersands
     */
    public static String query(List<Field> parameters) {
        StringBuilder query = new StringBuilder();
        for (Field parameter : parameters) {
            if (!query.isEmpty()) {
                query.append('&');
            }
            query.append(segment(parameter.name())).append('=').append(segment(parameter.value()));
        }
        return query.toString();
    }

    /**
     * What {@link #segment} or {@link #path} would have made of text that came encoded in whatever way. A percent sign that
     * begins no escape stays, so that it cannot be taken for an encoded one.
     */
    static String recode(String encoded, boolean slashStays) {
        int plain = plainPrefix(encoded, slashStays);
        if (plain == encoded.length()) {
            return encoded;
        }
        StringBuilder out = new StringBuilder(encoded.length() + HEX).append(encoded, 0, plain);
        for (int i = plain; i < encoded.length(); ) {
            char c = encoded.charAt(i);
            int octet = c == '%' ? octet(encoded, i + 1) : -1;
            if (octet >= 0) {
                appendOctet(out, octet);
                i += 3;
            } else if (c == '%') {
                out.append(c);
                i++;
            } else {
                i = appendCharacter(out, encoded, i, slashStays);
            }
        }
        return out.toString();
    }

    /** The UTF-8 text that was encoded as ASCII; what is no escape stands for itself. */
    static String decode(String encoded) {
        if (encoded.indexOf('%') < 0) {
            return encoded;
        }
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int octet = bytes[i] == '%' ? octet(encoded, i + 1) : -1;
            bytes[length++] = octet < 0 ? bytes[i] : (byte) octet;
            i += octet < 0 ? 0 : 2;
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    private static String encode(String text, boolean slashStays) {
        int plain = plainPrefix(text, slashStays);
        if (plain == text.length()) {
            return text;
        }
        StringBuilder out = new StringBuilder(text.length() + HEX).append(text, 0, plain);
        for (int i = plain; i < text.length(); ) {
            i = appendCharacter(out, text, i, slashStays);
        }
        return out.toString();
    }

    private static int plainPrefix(String text, boolean slashStays) {
        int i = 0;
        while (i < text.length() && isPlain(text.charAt(i), slashStays)) {
            i++;
        }
        return i;
    }

    /** Appends the character at an index, and tells where the next one is. */
    private static int appendCharacter(StringBuilder out, String text, int at, boolean slashStays) {
        char c = text.charAt(at);
        if (isPlain(c, slashStays)) {
            out.append(c);
            return at + 1;
        }
        int character = text.codePointAt(at);
        if (character < ASCII) {
            appendEscape(out, character);
        } else if (character < 0x800) {
            appendEscape(out, 0xC0 | character >> 6);
            appendEscape(out, ASCII | (character & 0x3F));
        } else if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
            appendEscape(out, '?');
        } else {
            appendLong(out, character);
        }
        return at + Character.charCount(character);
    }

    private static void appendLong(StringBuilder out, int character) {
        if (Character.isBmpCodePoint(character)) {
            appendEscape(out, 0xE0 | character >> 12);
        } else {
            appendEscape(out, 0xF0 | character >> 18);
            appendEscape(out, ASCII | (character >> 12 & 0x3F));
        }
        appendEscape(out, ASCII | (character >> 6 & 0x3F));
        appendEscape(out, ASCII | (character & 0x3F));
    }

    private static void appendOctet(StringBuilder out, int octet) {
        if (octet < ASCII && UNRESERVED[octet]) {
            out.append((char) octet);
        } else {
            appendEscape(out, octet);
        }
    }

    private static void appendEscape(StringBuilder out, int octet) {
        out.append('%').append(DIGITS[octet >> 4]).append(DIGITS[octet & 0xF]);
    }

    private static boolean isPlain(char c, boolean slashStays) {
        return (c < ASCII && UNRESERVED[c]) || (slashStays && c == '/');
    }

    private static int octet(String text, int at) {
        if (at + 2 > text.length()) {
            return -1;
        }
        int high = nibble(text.charAt(at));
        int low = nibble(text.charAt(at + 1));
        return high < 0 || low < 0 ? -1 : high << 4 | low;
    }

    private static int nibble(char c) {
        return c < ASCII ? Character.digit(c, HEX) : -1;
    }

    private static boolean[] unreserved() {
        boolean[] table = new boolean[ASCII];
        for (char c = 0; c < ASCII; c++) {
            table[c] = (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || "-._~".indexOf(c) >= 0;
        }
        return table;
    }
}
