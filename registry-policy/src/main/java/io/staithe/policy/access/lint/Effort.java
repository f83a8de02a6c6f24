package io.staithe.policy.access.lint;

/**
 * What comparing patterns with each other may cost, in characters looked at. When it is spent, pairs count as unrelated and
 * are not reported: that way no policy takes long. One a text.
 */
final class Effort {
    static final long MAX_STEPS = 30_000_000;

    private long left;

    Effort(long steps) {
        this.left = steps;
    }

    boolean isSpent() {
        return left <= 0;
    }

    /** Takes some; false where none is left. */
    boolean spend(long steps) {
        left -= steps;
        return left >= 0;
    }
}
