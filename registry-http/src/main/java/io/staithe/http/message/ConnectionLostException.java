package io.staithe.http.jdk;

import java.io.IOException;

/** The client went away, stalled, or broke the protocol in the middle: nobody is left to answer. */
final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1;

    ConnectionLostException(String message) {
        super(message);
    }

    ConnectionLostException(IOException cause) {
        super(cause.toString(), cause);
    }
}
