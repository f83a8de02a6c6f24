package io.staithe.policy.access.parse;

/** The grammar of IP addresses and ranges; resolves no names. Sources: RFC 4632 for ranges, RFC 4291 section 2.2 for IPv6. */
final class AddressText {
    private static final int V4_BITS = 32;
    private static final int V6_BITS = 128;
    private static final int V4_PARTS = 4;
    private static final int V6_GROUPS = 8;
    private static final int MAX_PART = 255;
    private static final int MAX_DIGITS = 3;
    private static final int MAX_HEX_DIGITS = 4;
    private static final int GROUPS_OF_V4 = 2;

    private AddressText() {}

    /** Whether the text is an address, or one with a prefix length. */
    static boolean isRange(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String prefix = slash < 0 ? "0" : text.substring(slash + 1);
        if (address.indexOf(':') >= 0) {
            return isV6(address) && isNumber(prefix, V6_BITS);
        }
        return isV4(address) && isNumber(prefix, V4_BITS);
    }

    private static boolean isV4(String text) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            if (!isNumber(part, MAX_PART)) {
                return false;
            }
        }
        return parts.length == V4_PARTS;
    }

    private static boolean isV6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true) == V6_GROUPS;
        }
        String behind = text.substring(gap + 2);
        int before = gap == 0 ? 0 : groups(text.substring(0, gap), false);
        int after = behind.isEmpty() ? 0 : groups(behind, true);
        return before >= 0 && after >= 0 && before + after < V6_GROUPS;
    }

    /** How many groups of 16 bits the text has, or -1 where it has something else. */
    private static int groups(String text, boolean last) {
        String[] parts = text.split(":", -1);
        int count = parts.length;
        for (int i = 0; i < parts.length; i++) {
            if (last && i == parts.length - 1 && parts[i].indexOf('.') >= 0 && isV4(parts[i])) {
                count += GROUPS_OF_V4 - 1;
            } else if (parts[i].isEmpty()
                    || parts[i].length() > MAX_HEX_DIGITS
                    || !parts[i].chars().allMatch(Letters::isHexDigit)) {
                return -1;
            }
        }
        return count;
    }

    private static boolean isNumber(String text, int max) {
        return text.length() <= MAX_DIGITS
                && Letters.allDigits(text)
                && (text.length() == 1 || text.charAt(0) != '0')
                && Integer.parseInt(text) <= max;
    }
}
