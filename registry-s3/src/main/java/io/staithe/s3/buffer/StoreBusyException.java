package io.staithe.s3.buffer;

import java.io.IOException;

/** There is too much under way to take more now; later there will be room. */
public final class StoreBusyException extends IOException {
    private static final long serialVersionUID = 1L;

    StoreBusyException(String message) {
        super(message);
    }
}
