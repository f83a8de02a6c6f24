package io.staithe.s3;

import java.io.InputStream;

/** So many bytes of nothing. */
final class Zeros extends InputStream {
    private long left;

    Zeros(long length) {
        this.left = length;
    }

    @Override
    public int read() {
        return left-- > 0 ? 0 : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (left <= 0) {
            return length == 0 ? 0 : -1;
        }
        int count = (int) Math.min(left, length);
        java.util.Arrays.fill(target, offset, offset + count, (byte) 0);
        left -= count;
        return count;
    }
}
