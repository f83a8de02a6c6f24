package io.staithe.registry.disk;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** Bytes that can be written anywhere; what was never written is zero, and what lies behind the length is not seen. */
final class Bytes {
    private byte[] array = new byte[0];
    private int length;

    int length() {
        return length;
    }

    Bytes copy() {
        Bytes copy = new Bytes();
        copy.array = array.clone();
        copy.length = length;
        return copy;
    }

    /** Leaves the length as it is. */
    void write(int at, byte[] bytes) {
        if (array.length < at + bytes.length) {
            array = Arrays.copyOf(array, Math.max(at + bytes.length, array.length * 2));
        }
        System.arraycopy(bytes, 0, array, at, bytes.length);
    }

    void setLength(int to) {
        if (array.length < to) {
            array = Arrays.copyOf(array, to);
        }
        if (to < length) {
            Arrays.fill(array, to, array.length, (byte) 0);
        }
        length = to;
    }

    int read(int at, ByteBuffer target) {
        if (at >= length) {
            return -1;
        }
        int count = Math.min(target.remaining(), length - at);
        target.put(array, at, count);
        return count;
    }
}
