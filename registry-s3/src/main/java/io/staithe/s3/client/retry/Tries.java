package io.staithe.s3.client.retry;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** The tries of one call. For one thread. */
public final class Tries {
    /** What a call that went well at once gives back. */
    private static final int REFILL = 1;

    private final RetryPolicy policy;
    private final Map<Fault, Integer> repairs = new EnumMap<>(Fault.class);
    private int number = 1;
    private int failures;
    private int lastCost;
    private boolean unknown;

    Tries(RetryPolicy policy) {
        this.policy = policy;
    }

    /**
     * The try under way.
     *
     * @return 1 for the first
     */
    public int number() {
        return number;
    }

    /**
     * Whether one of the tries that failed may have been carried out all the same.
     *
     * @return whether nobody knows
     */
    public boolean leftUnknown() {
        return unknown;
    }

    /** Says that the try went well. */
    public void succeeded() {
        policy.tokens().giveBack(lastCost > 0 ? lastCost : REFILL);
    }

    /**
     * Says that the try failed; waits where there shall be another that waiting may help.
     *
     * @param fault why it failed
     * @param asked how long the store asked to wait, or nothing
     * @return whether to try again
     * @throws InterruptedException where the thread was interrupted while it waited
     */
    public boolean again(Fault fault, Duration asked) throws InterruptedException {
        unknown |= fault.leavesUnknown();
        boolean another = switch (fault.cure()) {
            case NONE -> false;
            case REPAIR -> repairs.merge(fault, 1, Integer::sum) <= fault.number();
            case TIME -> afterPause(fault, asked);
        };
        if (another) {
            number++;
        }
        return another;
    }

    private boolean afterPause(Fault fault, Duration asked) throws InterruptedException {
        failures++;
        if (failures >= policy.attempts() || !policy.tokens().take(fault.number())) {
            return false;
        }
        lastCost = fault.number();
        policy.pauses().pause(policy.backoff().pause(fault, failures, asked));
        return true;
    }
}
