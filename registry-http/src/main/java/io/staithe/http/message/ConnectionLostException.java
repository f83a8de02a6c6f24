package io.staithe.http.message;

import java.io.IOException;

/** The client went away, stalled, or broke the protocol in the middle: nobody is left to answer. */
public final class ConnectionLostException extends IOException {
    private static final long serialVersionUID = 1;

    /**
     * A connection that we give up.
     *
     * @param message why
     */
    public ConnectionLostException(String message) {
        super(message);
    }

    /**
     * A connection that failed.
     *
     * @param cause how the server told us
     */
    public ConnectionLostException(IOException cause) {
        super(cause.toString(), cause);
    }
}
