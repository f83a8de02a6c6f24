package io.staithe.policy.access.condition;

import java.util.Optional;

/**
 * An internet address as 128 bits; one of version 4 as the address of version 6 that stands for it, {@code ::ffff:a.b.c.d}, so
 * that both spellings are the same address.
 *
 * @param high the first 64 bits
 * @param low the others
 */
record Address(long high, long low) {
    private static final int QUADS = 4;
    private static final int LONGEST_QUAD = 3;
    private static final long MAPPED = 0xFFFFL;

    static Address mapped(long address) {
        return new Address(0, (MAPPED << Integer.SIZE) | address);
    }

    boolean isVersion4() {
        return high == 0 && low >>> Integer.SIZE == MAPPED;
    }

    static Optional<Address> parse(String text) {
        return parse(text, text.length());
    }

    /** Reads the address at the head of a text; nothing is ever looked up. */
    static Optional<Address> parse(String text, int end) {
        int colon = text.indexOf(':');
        if (colon >= 0 && colon < end) {
            return SixParser.parse(text, end);
        }
        long address = version4(text, 0, end);
        return address < 0 ? Optional.empty() : Optional.of(mapped(address));
    }

    /** Four decimal numbers without leading zeros; -1 where the part is something else. */
    static long version4(String text, int from, int to) {
        long address = 0;
        int at = from;
        for (int quad = 0; quad < QUADS; quad++) {
            if (quad > 0) {
                if (at == to || text.charAt(at) != '.') {
                    return -1;
                }
                at++;
            }
            int start = at;
            int value = 0;
            while (at < to && at - start < LONGEST_QUAD && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                value = value * 10 + text.charAt(at) - '0';
                at++;
            }
            if (at == start || value > 0xFF || (at - start > 1 && text.charAt(start) == '0')) {
                return -1;
            }
            address = (address << Byte.SIZE) | value;
        }
        return at == to ? address : -1;
    }
}
