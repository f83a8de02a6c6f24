package io.staithe.http.exchange;

import io.staithe.registry.digest.Content;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The body of a response, in the form in which a server can send it best.
 *
 * <p>It may hold something open. Whoever is given a response closes its body, whether it was sent or not.
 */
public sealed interface Body extends AutoCloseable {
    /**
     * The length of the body.
     *
     * @return how many bytes
     */
    long length();

    /** Frees what the body holds; doing so twice is no failure. */
    @Override
    default void close() {}

    /** No body. */
    record Empty() implements Body {
        @Override
        public long length() {
            return 0;
        }
    }

    /**
     * A body that is not sent, because the request was HEAD; its length is announced all the same.
     *
     * @param length how many bytes a GET would have brought
     */
    record Withheld(long length) implements Body {}

    /**
     * Bytes at hand.
     *
     * @param content the bytes
     */
    record Bytes(Content content) implements Body {
        @Override
        public long length() {
            return content.length();
        }
    }

    /**
     * A part of a file, which a server may hand to the kernel.
     *
     * @param file the file, which stays until the response is sent
     * @param offset the first byte
     * @param length how many bytes
     */
    record FileRegion(Path file, long offset, long length) implements Body {}

    /**
     * Bytes that are made while they are sent.
     *
     * @param writer writes exactly {@code length} bytes
     * @param length how many bytes
     * @param held what was opened for it beforehand; closed with the body
     */
    record Stream(Writer writer, long length, Closeable held) implements Body {
        /**
         * Bytes for which nothing was opened beforehand.
         *
         * @param writer writes exactly {@code length} bytes
         * @param length how many bytes
         */
        public Stream(Writer writer, long length) {
            this(writer, length, () -> {});
        }

        /** Writes a body, once. */
        @FunctionalInterface
        public interface Writer {
            /**
             * Writes the body and frees what it opens itself, also where it fails.
             *
             * @param out where to, which is not closed
             * @throws IOException where reading or writing fails; the connection is closed then
             */
            void writeTo(OutputStream out) throws IOException;
        }

        /**
         * What an open stream gives. Where it could not have been opened, there was still time for another answer.
         *
         * @param source the stream, closed with the body
         * @param length how many bytes it gives
         * @return the body
         */
        public static Stream of(InputStream source, long length) {
            return new Stream(source::transferTo, length, source);
        }

        @Override
        public void close() {
            try {
                held.close();
            } catch (IOException e) {
                // It was only read, and whoever read it knows whether all of it came.
                return;
            }
        }
    }
}
