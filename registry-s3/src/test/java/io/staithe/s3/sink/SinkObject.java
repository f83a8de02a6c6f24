package io.staithe.s3.sink;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Something that was sent, with its bytes where it is small. */
record SinkObject(long size, byte[] bytes) {
    String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    byte[] bytes(int first, int last) throws IOException {
        if (bytes.length < size) {
            throw new IOException("these bytes were thrown away");
        }
        return Arrays.copyOfRange(bytes, first, Math.min(last + 1, bytes.length));
    }
}
