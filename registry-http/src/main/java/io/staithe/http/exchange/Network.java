package io.staithe.http.exchange;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The addresses that begin with the same bits. Immutable; nothing is ever looked up.
 *
 * <p>An IPv4 address and the IPv6 address that stands for it, {@code ::ffff:a.b.c.d}, are the same; otherwise a network of one
 * version has no address of the other. Source: RFC 4632, RFC 4291.
 *
 * @param first the first address; bits of it that do not count are taken for zero
 * @param bits how many leading bits count
 */
public record Network(InetAddress first, int bits) {
    private static final String QUAD = "(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern FOUR = Pattern.compile(QUAD + "(?:\\." + QUAD + "){3}");
    private static final Pattern SIX = Pattern.compile("(?=.*:)[0-9A-Fa-f:.]{2,45}");
    private static final Pattern RANGE = Pattern.compile("([^/]+)(?:/(0|[1-9][0-9]{0,2}))?");
    private static final int MAPPED_BITS = 96;

    /** Refuses more bits than the address has. */
    public Network {
        byte[] address = first.getAddress();
        if (bits < 0 || bits > address.length * Byte.SIZE) {
            throw new IllegalArgumentException("no network: " + first.getHostAddress() + "/" + bits);
        }
        for (int i = 0; i < address.length; i++) {
            int counting = Math.max(0, Math.min(Byte.SIZE, bits - i * Byte.SIZE));
            address[i] &= (byte) (0xFF << (Byte.SIZE - counting));
        }
        first = address(address);
    }

    /**
     * Reads a network.
     *
     * @param text an address, alone or with a slash and the number of its leading bits that count: {@code 10.0.0.0/8},
     *     {@code 2001:db8::/32}, {@code 192.0.2.1}
     * @return the network
     * @throws IllegalArgumentException where the text is none
     */
    public static Network parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (range.matches()) {
            Optional<InetAddress> address = address(range.group(1));
            if (address.isPresent()) {
                int all = address.get().getAddress().length * Byte.SIZE;
                int mapped = all == Integer.SIZE && text.indexOf(':') >= 0 ? MAPPED_BITS : 0;
                int bits = range.group(2) == null ? all : Integer.parseInt(range.group(2)) - mapped;
                return new Network(address.get(), bits);
            }
        }
        throw new IllegalArgumentException("no network: " + text);
    }

    /**
     * Whether an address is one of these.
     *
     * @param address an address as text; what is none is in no network
     * @return whether it is
     */
    public boolean contains(String address) {
        int zone = address.indexOf('%');
        return address(zone < 0 ? address : address.substring(0, zone))
                .filter(this::contains)
                .isPresent();
    }

    /**
     * Whether an address is one of these.
     *
     * @param address an address
     * @return whether it is
     */
    public boolean contains(InetAddress address) {
        boolean sameVersion = address.getAddress().length == first.getAddress().length;
        return sameVersion && new Network(address, bits).first().equals(first);
    }

    /** For example {@code 10.0.0.0/8}. */
    @Override
    public String toString() {
        return first.getHostAddress() + "/" + bits;
    }

    /** What has this form is read as it is, and never asked for as the name of a host. */
    private static Optional<InetAddress> address(String text) {
        if (!FOUR.matcher(text).matches() && !SIX.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("an address has 4 or 16 bytes", e);
        }
    }
}
