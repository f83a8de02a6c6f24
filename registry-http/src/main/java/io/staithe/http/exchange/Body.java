package io.staithe.http.exchange;

import io.staithe.registry.digest.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;

/** The body of a response, in the form in which a server can send it best. */
public sealed interface Body {
    /**
     * The length of the body.
     *
     * @return how many bytes
     */
    long length();

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
     */
    record Stream(Writer writer, long length) implements Body {
        /** Writes a body, once. */
        @FunctionalInterface
        public interface Writer {
            /**
             * Writes the body and frees what it holds, also where it fails.
             *
             * @param out where to, which is not closed
             * @throws IOException where reading or writing fails; the connection is closed then
             */
            void writeTo(OutputStream out) throws IOException;
        }

        /**
         * A stream that is opened when the body is sent.
         *
         * @param source opens it
         * @param length how many bytes it gives
         * @return the body
         */
        public static Stream from(Source source, long length) {
            return new Stream(
                    out -> {
                        try (InputStream in = source.open()) {
                            in.transferTo(out);
                        }
                    },
                    length);
        }

        /** Opens a stream. */
        @FunctionalInterface
        public interface Source {
            /**
             * Opens it.
             *
             * @return the stream
             * @throws IOException where that fails
             */
            InputStream open() throws IOException;
        }
    }
}
