package io.staithe.benchmark.s3;

import java.io.InputStream;

/** A stream that gives some bytes again and again, as fast as they can be copied. Confined to one thread. */
final class RepeatingStream extends InputStream {
    private final byte[] bytes;
    private long left;
    private int at;

    RepeatingStream(byte[] bytes, long length) {
        this.bytes = bytes;
        this.left = length;
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (left == 0) {
            return -1;
        }
        int count = (int) Math.min(Math.min(length, left), bytes.length - at);
        System.arraycopy(bytes, at, into, offset, count);
        at = (at + count) % bytes.length;
        left -= count;
        return count;
    }
}
