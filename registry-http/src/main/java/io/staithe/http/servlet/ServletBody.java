package io.staithe.http.servlet;

import io.staithe.http.message.ConnectionLostException;
import io.staithe.http.message.RequestBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The body of a request, which the container is not asked for before somebody reads it: only then does a client that
 * expects {@code 100 Continue} get it.
 */
final class ServletBody extends RequestBody {
    private static final long DRAIN_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final HttpServletRequest request;
    private boolean touched;
    private boolean broken;
    private long drainsUntil;

    ServletBody(HttpServletRequest request, long length) {
        super(length);
        this.request = request;
    }

    @Override
    protected int fill(byte[] bytes, int offset, int length) throws ConnectionLostException {
        touched = true;
        try {
            return request.getInputStream().read(bytes, offset, length);
        } catch (IOException e) {
            broken = true;
            throw new ConnectionLostException(e);
        }
    }

    /** Whether the client still waits for leave to send this. */
    boolean isHeldBack() {
        return !touched && request.getHeader("Expect") != null;
    }

    /** Throws away what is left: so much, and for so long, as is worth it. Whether that was all. */
    boolean drain() {
        if (!isAtEnd() && !broken) {
            drainsUntil = System.nanoTime() + DRAIN_NANOS;
            try {
                discard();
            } catch (ConnectionLostException e) {
                return false;
            }
        }
        return isAtEnd();
    }

    @Override
    protected boolean isWorthReadingOn() {
        return System.nanoTime() - drainsUntil < 0;
    }
}
