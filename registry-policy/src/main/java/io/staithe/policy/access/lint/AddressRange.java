package io.staithe.policy.access.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An IP address or a range of them.
 *
 * @param bits each bit of the address as it was written, from the left
 * @param prefix how many of them count
 */
record AddressRange(List<Boolean> bits, int prefix) {
    private static final int V4_PARTS = 4;
    private static final int V4_PART_BITS = 8;
    private static final int V6_GROUPS = 8;
    private static final int V6_GROUP_BITS = 16;
    private static final List<AddressRange> PRIVATE = List.of(
            of("10.0.0.0/8"),
            of("172.16.0.0/12"),
            of("192.168.0.0/16"),
            of("100.64.0.0/10"),
            of("127.0.0.0/8"),
            of("169.254.0.0/16"),
            of("fc00::/7"),
            of("fe80::/10"),
            of("::1"));

    /** Empty where the text is neither. */
    static Optional<AddressRange> find(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        List<Boolean> bits = new ArrayList<>();
        boolean read = address.indexOf(':') < 0 ? readV4(address, bits) : readV6(address, bits);
        if (!read) {
            return Optional.empty();
        }
        int prefix = slash < 0 ? bits.size() : number(text.substring(slash + 1), 10);
        return prefix < 0 || prefix > bits.size() ? Optional.empty() : Optional.of(new AddressRange(bits, prefix));
    }

    /** Whether no address of the internet is in it. Sources: RFC 1918, 6598, 3927, 4193, 4291. */
    boolean isPrivate() {
        return PRIVATE.stream().anyMatch(range -> range.holds(this));
    }

    private boolean holds(AddressRange other) {
        return bits.size() == other.bits.size()
                && prefix <= other.prefix
                && bits.subList(0, prefix).equals(other.bits.subList(0, prefix));
    }

    private static AddressRange of(String text) {
        return find(text).orElseThrow();
    }

    private static boolean readV4(String text, List<Boolean> bits) {
        String[] parts = text.split("\\.", -1);
        for (String part : parts) {
            if (!append(number(part, 10), V4_PART_BITS, bits)) {
                return false;
            }
        }
        return parts.length == V4_PARTS;
    }

    private static boolean readV6(String text, List<Boolean> bits) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return readGroups(text, true, bits) && bits.size() == V6_GROUPS * V6_GROUP_BITS;
        }
        List<Boolean> behind = new ArrayList<>();
        if (!readGroups(text.substring(0, gap), false, bits) || !readGroups(text.substring(gap + 2), true, behind)) {
            return false;
        }
        while (bits.size() + behind.size() < V6_GROUPS * V6_GROUP_BITS) {
            bits.add(false);
        }
        return bits.addAll(behind) ? bits.size() == V6_GROUPS * V6_GROUP_BITS : behind.isEmpty();
    }

    private static boolean readGroups(String text, boolean last, List<Boolean> bits) {
        if (text.isEmpty()) {
            return true;
        }
        String[] groups = text.split(":", -1);
        for (int i = 0; i < groups.length; i++) {
            boolean v4 = last && i == groups.length - 1 && groups[i].indexOf('.') >= 0;
            if (v4 ? !readV4(groups[i], bits) : !append(number(groups[i], 16), V6_GROUP_BITS, bits)) {
                return false;
            }
        }
        return true;
    }

    private static boolean append(int value, int width, List<Boolean> bits) {
        for (int bit = width - 1; bit >= 0; bit--) {
            bits.add((value >> bit & 1) == 1);
        }
        return value >= 0 && value < 1 << width;
    }

    /** The number, or -1 where there is none of at most four digits. */
    private static int number(String text, int radix) {
        boolean digits = text.length() <= 4 && text.chars().allMatch(c -> Character.digit(c, radix) >= 0);
        return digits && !text.isEmpty() ? Integer.parseInt(text, radix) : -1;
    }
}
