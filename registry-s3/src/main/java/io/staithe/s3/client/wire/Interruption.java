package io.staithe.s3.client.wire;

import java.io.IOException;
import java.io.InterruptedIOException;

/**
 * Tells apart what looks alike: an interrupted thread, which ends a call, and a timeout, which the platform reports by
 * the same family of exceptions.
 */
final class Interruption {
    private Interruption() {}

    /**
     * What a failure is to the caller.
     *
     * @param e what OkHttp threw
     * @return an {@link InterruptedIOException} where this thread is interrupted, and no such where it is not
     */
    static IOException seen(IOException e) {
        if (Thread.currentThread().isInterrupted()) {
            InterruptedIOException interrupted = new InterruptedIOException("interrupted");
            interrupted.initCause(e);
            return interrupted;
        }
        return e instanceof InterruptedIOException ? new IOException("the store stood still for too long", e) : e;
    }
}
