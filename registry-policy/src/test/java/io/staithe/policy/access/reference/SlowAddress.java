package io.staithe.policy.access.reference;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An address of either family as one large number. */
record SlowAddress(int bits, BigInteger number) {
    private static final int MAPPED_BITS = 96;

    /** Whether an address lies in a range, or is the same address; other families never do. */
    static boolean contains(String range, String address) {
        Optional<SlowAddress> from = read(network(range));
        Optional<SlowAddress> actual = read(address).map(SlowAddress::unmapped);
        if (from.isEmpty() || actual.isEmpty() || prefix(range) < 0) {
            return false;
        }
        int prefix = prefix(range);
        SlowAddress network = from.get();
        if (network.bits == 128 && prefix >= MAPPED_BITS && network.unmapped().bits == 32) {
            network = network.unmapped();
            prefix -= MAPPED_BITS;
        }
        int others = network.bits - prefix;
        return network.bits == actual.get().bits
                && network.number.shiftRight(others).equals(actual.get().number.shiftRight(others));
    }

    static boolean isRange(String text) {
        return read(network(text)).isPresent() && prefix(text) >= 0;
    }

    /** An address of version 6 that stands for one of version 4 is that one. */
    private SlowAddress unmapped() {
        boolean mapped = bits == 128 && number.shiftRight(32).equals(BigInteger.valueOf(0xffff));
        return mapped ? new SlowAddress(32, number.mod(BigInteger.ONE.shiftLeft(32))) : this;
    }

    private static String network(String range) {
        int slash = range.indexOf('/');
        return slash < 0 ? range : range.substring(0, slash);
    }

    private static int prefix(String range) {
        int bits = range.contains(":") ? 128 : 32;
        int slash = range.indexOf('/');
        return slash < 0 ? bits : number(range.substring(slash + 1), bits).orElse(-1);
    }

    private static Optional<SlowAddress> read(String text) {
        return (text.contains(":") ? v6(text) : v4(text).map(value -> new SlowAddress(32, value)));
    }

    private static Optional<BigInteger> v4(String text) {
        String[] parts = text.split("\\.", -1);
        BigInteger value = BigInteger.ZERO;
        for (String part : parts) {
            Optional<Integer> octet = number(part, 255);
            if (octet.isEmpty() || parts.length != 4) {
                return Optional.empty();
            }
            value = value.shiftLeft(8).add(BigInteger.valueOf(octet.get()));
        }
        return Optional.of(value);
    }

    private static Optional<SlowAddress> v6(String text) {
        int gap = text.indexOf("::");
        Optional<List<Integer>> head = groups(gap < 0 ? text : text.substring(0, gap));
        Optional<List<Integer>> tail = groups(gap < 0 ? "" : text.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head.get());
        int missing = 8 - head.get().size() - tail.get().size();
        if (gap < 0 ? missing != 0 : missing < 1) {
            return Optional.empty();
        }
        for (int i = 0; i < missing; i++) {
            all.add(0);
        }
        all.addAll(tail.get());
        BigInteger value = BigInteger.ZERO;
        for (int group : all) {
            value = value.shiftLeft(16).add(BigInteger.valueOf(group));
        }
        return Optional.of(new SlowAddress(128, value));
    }

    private static Optional<List<Integer>> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(groups);
        }
        for (String part : text.split(":", -1)) {
            if (part.contains(".")) {
                Optional<BigInteger> last = v4(part);
                if (last.isEmpty() || !text.endsWith(part)) {
                    return Optional.empty();
                }
                groups.add(last.get().shiftRight(16).intValue());
                groups.add(last.get().intValue() & 0xffff);
            } else if (part.isEmpty()
                    || part.length() > 4
                    || !part.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
                return Optional.empty();
            } else {
                groups.add(Integer.parseInt(part, 16));
            }
        }
        return Optional.of(groups);
    }

    private static Optional<Integer> number(String text, int most) {
        boolean digits = !text.isEmpty() && text.length() <= 3 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 1 && text.startsWith("0") || Integer.parseInt(text) > most) {
            return Optional.empty();
        }
        return Optional.of(Integer.parseInt(text));
    }
}
