package io.staithe.s3.client.retry;

import java.time.Duration;

/** Lets time pass between two tries. */
@FunctionalInterface
public interface Pauses {
    /** The thread sleeps. */
    Pauses SLEEPING = pause -> Thread.sleep(pause.toMillis());

    /**
     * Returns when the time has passed.
     *
     * @param pause how long
     * @throws InterruptedException where the thread is interrupted before
     */
    void pause(Duration pause) throws InterruptedException;
}
