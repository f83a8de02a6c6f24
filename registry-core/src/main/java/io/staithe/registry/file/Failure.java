package io.staithe.registry.file;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What went wrong in a thread that works for another, to be thrown in that other one. Guarded by the lock of its owner. */
final class Failure {
    private @Nullable Throwable noted;
    private boolean passedOn;

    void note(Throwable failure) {
        noted = failure;
    }

    boolean isThere() {
        return noted != null;
    }

    void forget() {
        noted = null;
        passedOn = false;
    }

    /** Throws what was noted, the first time that somebody asks. */
    void passOn() throws IOException {
        if (passedOn) {
            return;
        }
        passedOn = isThere();
        if (noted instanceof IOException e) {
            throw e;
        }
        if (noted instanceof RuntimeException e) {
            throw e;
        }
        if (noted instanceof Error e) {
            throw e;
        }
    }
}
