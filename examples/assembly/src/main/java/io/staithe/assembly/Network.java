package io.staithe.assembly;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of addresses, as in {@code 10.0.0.0/8}. One of version 4 has no address of version 6, nor the other way about.
 *
 * @param first an address of it; the bits behind those that count are of no account
 * @param bits how many leading bits count
 */
record Network(InetAddress first, int bits) {
    /** What could be the name of a host is no address, and so is never looked up. */
    private static final Pattern CIDR =
            Pattern.compile("([0-9.]{7,15}|[0-9A-Fa-f.]*:[0-9A-Fa-f:.]*)(?:/([0-9]{1,3}))?");

    /** Reads an address, or a range as address, slash, number of bits; empty where it is neither. */
    static Optional<Network> parse(String text) {
        Matcher cidr = CIDR.matcher(text);
        if (!cidr.matches()) {
            return Optional.empty();
        }
        try {
            InetAddress first = InetAddress.getByName(cidr.group(1));
            int all = first.getAddress().length * Byte.SIZE;
            int bits = cidr.group(2) == null ? all : Integer.parseInt(cidr.group(2));
            return bits > all ? Optional.empty() : Optional.of(new Network(first, bits));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] network = first.getAddress();
        byte[] other = address.getAddress();
        if (network.length != other.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit += Byte.SIZE) {
            int counts = 0xff << Math.max(0, Byte.SIZE - (bits - bit));
            if (((network[bit / Byte.SIZE] ^ other[bit / Byte.SIZE]) & counts & 0xff) != 0) {
                return false;
            }
        }
        return true;
    }
}
