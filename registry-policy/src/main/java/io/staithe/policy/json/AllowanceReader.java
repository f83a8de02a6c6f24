package io.staithe.policy.json;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Hands out so many characters, then fails, unless its allowance is renewed in time. */
final class AllowanceReader extends FilterReader {
    private final int allowance;
    private long left;

    /** The allowance is spent. */
    static final class SpentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    AllowanceReader(Reader source, int allowance) {
        super(source);
        this.allowance = allowance;
        this.left = allowance;
    }

    void renew() {
        left = allowance;
    }

    /** Hands out any number of characters until the next renewal. */
    void suspend() {
        left = Long.MAX_VALUE;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        int count = read(one, 0, 1);
        return count < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new SpentException();
        }
        int count = in.read(buffer, offset, length);
        left -= Math.max(0, count);
        return count;
    }
}
