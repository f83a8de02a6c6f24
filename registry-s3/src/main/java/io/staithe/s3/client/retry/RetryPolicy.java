package io.staithe.s3.client.retry;

/**
 * How a client repeats its calls. Thread-safe; one a client.
 *
 * @param attempts the most tries of one call that waiting may cure, the first included
 * @param backoff how long to wait
 * @param tokens what all calls share
 * @param pauses lets time pass
 */
public record RetryPolicy(int attempts, Backoff backoff, RetryTokens tokens, Pauses pauses) {
    /**
     * Begins a call.
     *
     * @return its tries
     */
    public Tries begin() {
        return new Tries(this);
    }
}
