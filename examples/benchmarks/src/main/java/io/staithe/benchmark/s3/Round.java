package io.staithe.benchmark.s3;

/**
 * What a client does in one round.
 *
 * @param threads how many threads do it
 * @param objects how many objects are put, and how many streams are poured
 * @param mebibytes the size of each
 */
record Round(int threads, int objects, int mebibytes) {
    private static final int MEBIBYTE = 1 << 20;

    int objectBytes() {
        return Math.multiplyExact(mebibytes, MEBIBYTE);
    }

    /** As many streams as threads, which have as many bytes together as the objects. */
    long streamBytes() {
        return (long) objects * objectBytes() / threads;
    }

    long bytes() {
        return streamBytes() * threads;
    }

    /** As words, which {@link #parse} reads. */
    String words() {
        return threads + " " + objects + " " + mebibytes;
    }

    static Round parse(String words) {
        String[] numbers = words.split(" ", -1);
        return new Round(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1]), Integer.parseInt(numbers[2]));
    }
}
