package io.staithe.s3.client.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A stock that every further try draws from and every success refills, so that all calls together soon stop asking a
 * store that is down. Thread-safe; one a client.
 */
public final class RetryTokens {
    private final int capacity;
    private final AtomicInteger stock;

    /**
     * A full stock.
     *
     * @param capacity how many tokens it holds at the most
     */
    public RetryTokens(int capacity) {
        this.capacity = capacity;
        this.stock = new AtomicInteger(capacity);
    }

    /** Takes some tokens, or none where there are not so many. */
    boolean take(int tokens) {
        return stock.getAndUpdate(have -> have >= tokens ? have - tokens : have) >= tokens;
    }

    void giveBack(int tokens) {
        stock.getAndUpdate(have -> Math.min(capacity, have + tokens));
    }
}
