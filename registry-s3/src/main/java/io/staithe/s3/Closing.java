package io.staithe.s3;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a store opened, and closes with itself: the last first. Closing twice closes nothing twice. */
final class Closing implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();

    synchronized void add(Runnable step) {
        steps.push(step);
    }

    @Override
    public synchronized void close() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
