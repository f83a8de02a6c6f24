package io.staithe.s3.credentials.wire;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long a service is waited for, and how often it is asked.
 *
 * @param limit how long one answer may take, from name to last byte
 * @param attempts the most requests in place of one
 * @param afterSilence whether a service that cannot be reached, or does not answer, is asked again; one that says that it
 *     cannot answer now always is
 * @param pause the pause before the second request, before jitter; later ones are twice as long each
 * @param chance numbers from 0 to 1, for the jitter
 * @param sleep how a pause is made
 */
public record Patience(
        Duration limit, int attempts, boolean afterSilence, Duration pause, DoubleSupplier chance, Sleep sleep) {
    /** Makes a pause. */
    @FunctionalInterface
    public interface Sleep {
        /**
         * Returns later.
         *
         * @param pause how much later
         * @throws InterruptedException where the thread is interrupted
         */
        void sleep(Duration pause) throws InterruptedException;
    }

    /** Pauses behind the given request: between half and the whole of what it is to be. */
    void pause(int attempt) throws IOException {
        double share = 0.5 + chance.getAsDouble() / 2;
        long nanos = (long) ((pause.toNanos() << (attempt - 1)) * share);
        try {
            sleep.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a service was to be asked again");
        }
    }
}
