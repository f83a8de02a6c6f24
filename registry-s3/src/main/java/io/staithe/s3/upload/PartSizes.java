package io.staithe.s3.upload;

/**
 * How long each part is: the same for the first thousand, twice as long for the next, and so on. So a blob of unknown
 * length begins in small parts and still ends within ten thousand: with parts of 8 MiB at first, 100 GiB are 3,725 of
 * them. No part is longer than half of the memory for parts, or 5 GiB.
 *
 * @param first how long the first parts are, in bytes
 * @param longest how long a part gets, in bytes
 */
record PartSizes(long first, long longest) {
    /** The most parts that a multipart upload has. */
    static final int MOST_PARTS = 10_000;

    private static final long MOST = 5L * 1024 * 1024 * 1024;
    private static final int STEP = 1000;

    static PartSizes of(long first, long memory) {
        return new PartSizes(first, Math.max(first, Math.min(MOST, memory / 2)));
    }

    long ofPart(int number) {
        return Math.min(longest, first << ((number - 1) / STEP));
    }
}
