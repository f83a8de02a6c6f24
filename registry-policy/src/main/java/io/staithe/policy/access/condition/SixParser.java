package io.staithe.policy.access.condition;

import java.util.Optional;

/** Reads addresses of version 6 in every spelling of RFC 4291, section 2.2; without zones. */
final class SixParser {
    private static final int GROUPS = 8;
    private static final int LONGEST_GROUP = 4;

    private final String text;
    private final int end;
    private int at;
    private int groups;
    private int gap = -1;
    private long high;
    private long low;
    private long leftHigh;
    private long leftLow;

    private SixParser(String text, int end) {
        this.text = text;
        this.end = end;
    }

    static Optional<Address> parse(String text, int end) {
        SixParser parser = new SixParser(text, end);
        return parser.read() ? Optional.of(parser.address()) : Optional.empty();
    }

    private boolean read() {
        if (text.startsWith("::")) {
            gap = 0;
            at = 2;
        }
        while (at < end) {
            if (groups == GROUPS || !element()) {
                return false;
            }
            if (at == end) {
                break;
            }
            if (!separator()) {
                return false;
            }
        }
        return gap < 0 ? groups == GROUPS : groups < GROUPS;
    }

    /** A group, or an address of version 4 at the end. */
    private boolean element() {
        int start = at;
        int value = 0;
        while (at < end
                && at - start < LONGEST_GROUP
                && Character.digit(text.charAt(at), 16) >= 0
                && text.charAt(at) < 0x80) {
            value = value * 16 + Character.digit(text.charAt(at), 16);
            at++;
        }
        if (at < end && text.charAt(at) == '.') {
            long tail = Address.version4(text, start, end);
            at = end;
            if (tail >= 0) {
                push((int) (tail >>> Short.SIZE));
                push((int) (tail & 0xFFFF));
            }
            return tail >= 0;
        }
        if (at == start) {
            return false;
        }
        push(value);
        return true;
    }

    /** One colon before a group, or the two that stand for zeros. */
    private boolean separator() {
        if (text.charAt(at) != ':') {
            return false;
        }
        at++;
        if (at < end && text.charAt(at) == ':') {
            if (gap >= 0) {
                return false;
            }
            openGap();
            at++;
            return true;
        }
        return at < end;
    }

    private void push(int group) {
        high = (high << Short.SIZE) | (low >>> (Long.SIZE - Short.SIZE));
        low = (low << Short.SIZE) | group;
        groups++;
    }

    private void openGap() {
        gap = groups;
        leftHigh = high;
        leftLow = low;
        high = 0;
        low = 0;
    }

    /** The groups before the gap stand at the front, those behind it at the end. */
    private Address address() {
        if (gap <= 0) {
            return new Address(high, low);
        }
        int shift = Short.SIZE * (GROUPS - gap);
        return shift >= Long.SIZE
                ? new Address((leftLow << (shift - Long.SIZE)) | high, low)
                : new Address((leftHigh << shift) | (leftLow >>> (Long.SIZE - shift)) | high, (leftLow << shift) | low);
    }
}
