package io.staithe.s3.client;

import java.io.IOException;
import java.util.Optional;

/** The body of a request, which can be sent as often as it takes. */
public interface Payload {
    /**
     * How long it is.
     *
     * @return the number of bytes
     */
    long length();

    /**
     * Gives all bytes in order, the same at every call.
     *
     * @param sink takes them
     * @throws IOException what the sink threw
     */
    void writeTo(Sink sink) throws IOException;

    /**
     * The SHA-256 of the bytes, where it is known already.
     *
     * @return lower-case hex, or empty
     */
    default Optional<String> sha256() {
        return Optional.empty();
    }

    /** Takes bytes. */
    @FunctionalInterface
    interface Sink {
        /**
         * Takes some bytes, which may change afterwards.
         *
         * @param bytes where they are
         * @param offset the first
         * @param length how many
         * @throws IOException where they cannot be taken
         */
        void write(byte[] bytes, int offset, int length) throws IOException;
    }

    /**
     * Bytes at hand.
     *
     * @param bytes the bytes, which must not change
     * @return the payload
     */
    static Payload of(byte[] bytes) {
        return new Payload() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                sink.write(bytes, 0, bytes.length);
            }
        };
    }
}
