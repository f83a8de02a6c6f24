package io.staithe.policy.json;

import java.io.IOException;
import java.io.Reader;

/** Hands out so many characters, then fails, unless its allowance is renewed in time. */
final class AllowanceReader extends Reader {
    private final Reader source;
    private final int allowance;
    private long left;

    /** The allowance is spent. */
    static final class SpentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    AllowanceReader(Reader source, int allowance) {
        this.source = source;
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
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (left <= 0) {
            throw new SpentException();
        }
        int count = source.read(buffer, offset, length);
        left -= Math.max(0, count);
        return count;
    }

    /** Leaves the source open: it is not ours. */
    @Override
    public void close() {}
}
