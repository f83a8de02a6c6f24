package io.staithe.s3.client.wire;

import java.io.IOException;

/** What a request carries; written anew for every try. */
public interface Body {
    /**
     * How long it is.
     *
     * @return the number of bytes
     */
    long length();

    /**
     * Gives all bytes in order.
     *
     * @param sink takes them
     * @throws IOException what the sink threw
     */
    void writeTo(Sink sink) throws IOException;

    /** Takes bytes. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes some bytes, which may change afterwards.
         *
         * @param bytes where they are
         * @param offset the first
         * @param length how many
         * @throws IOException where they cannot be sent
         */
        void write(byte[] bytes, int offset, int length) throws IOException;
    }
}
