package io.staithe.s3.credentials;

import java.io.IOException;
import java.io.InterruptedIOException;

/** Says of a failure where it happened, without hiding that a thread was interrupted. */
final class Asked {
    private Asked() {}

    static IOException failed(String where, IOException cause) {
        if (cause instanceof InterruptedIOException) {
            return cause;
        }
        return new IOException(where + ": " + cause.getMessage(), cause);
    }
}
