package io.staithe.policy.access.condition;

import java.util.Optional;

/**
 * An address, or a range of them as address, slash and number of leading bits. Bits behind those are of no account. A range of
 * one version has no address of the other: {@code ::/0} does not cover {@code 192.0.2.1}.
 *
 * @param network an address of the range, as it was written
 * @param bits how many leading ones of its 128 bits count
 */
record AddressRange(Address network, int bits) {
    private static final int ALL_BITS = 128;
    private static final int MAPPED_BITS = 96;
    private static final int LONGEST_BITS = 3;

    static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        int end = slash < 0 ? text.length() : slash;
        Optional<Address> network = Address.parse(text, end);
        if (network.isEmpty() || slash < 0) {
            return network.map(address -> new AddressRange(address, ALL_BITS));
        }
        boolean dotted = text.lastIndexOf(':', end) < 0;
        int bits = number(text, slash + 1);
        if (bits < 0 || bits > (dotted ? Integer.SIZE : ALL_BITS)) {
            return Optional.empty();
        }
        return Optional.of(new AddressRange(network.get(), dotted ? MAPPED_BITS + bits : bits));
    }

    private static int number(String text, int from) {
        int length = text.length() - from;
        if (length == 0 || length > LONGEST_BITS || (length > 1 && text.charAt(from) == '0')) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }

    boolean contains(long high, long low) {
        return isVersion4() == Address.isVersion4(high, low)
                && ((high ^ network.high()) & highMask()) == 0
                && ((low ^ network.low()) & lowMask()) == 0;
    }

    /** Whether it has every address of another range. */
    boolean contains(AddressRange other) {
        return bits <= other.bits && contains(other.network.high(), other.network.low());
    }

    /** A range of version 6 that begins like a mapped address but is wider than they are is one of version 6. */
    private boolean isVersion4() {
        return bits >= MAPPED_BITS && network.isVersion4();
    }

    boolean hasHostBits() {
        return (network.high() & ~highMask()) != 0 || (network.low() & ~lowMask()) != 0;
    }

    private long highMask() {
        return mask(Math.min(bits, Long.SIZE));
    }

    private long lowMask() {
        return mask(Math.max(0, bits - Long.SIZE));
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << (Long.SIZE - bits);
    }
}
