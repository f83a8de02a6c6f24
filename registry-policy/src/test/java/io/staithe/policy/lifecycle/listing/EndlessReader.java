package io.staithe.policy.lifecycle.listing;

import java.io.Reader;

/** Says something once, then something else for ever. */
final class EndlessReader extends Reader {
    private final String refrain;
    private String rest;

    EndlessReader(String opening, String refrain) {
        this.refrain = refrain;
        this.rest = opening;
    }

    @Override
    public int read(char[] buffer, int offset, int length) {
        if (rest.isEmpty()) {
            rest = refrain;
        }
        int count = Math.min(length, rest.length());
        rest.getChars(0, count, buffer, offset);
        rest = rest.substring(count);
        return count;
    }

    @Override
    public void close() {}
}
