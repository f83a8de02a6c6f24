package io.staithe.registry.scope;

import io.staithe.registry.access.Guard;
import io.staithe.registry.failure.LimitExceededException;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.store.Transaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * What one call may touch, and the guard that stands before it. Immutable and thread-safe.
 *
 * @param facilities what the registry works with
 * @param guard asks whether the call may
 */
public record CallScope(Facilities facilities, Guard guard) {

    /**
     * Reads a consistent snapshot of the registry's metadata.
     *
     * @param work what to do; it may run more than once
     * @param <T> the result
     * @return what the work gave
     */
    public <T> T read(Function<? super Transaction, T> work) {
        return facilities.metadata().read(facilities.registry(), work);
    }

    /**
     * Makes one atomic change to the registry's metadata.
     *
     * @param work what to do; it may run more than once
     * @param <T> the result
     * @return what the work gave
     */
    public <T> T write(Function<? super Transaction, T> work) {
        T result = facilities.metadata().write(facilities.registry(), work);
        facilities.afterWrite().run();
        return result;
    }

    /**
     * Makes one atomic change that gives no result.
     *
     * @param work what to do; it may run more than once
     */
    public void change(Consumer<? super Transaction> work) {
        write(transaction -> {
            work.accept(transaction);
            return Boolean.TRUE;
        });
    }

    /**
     * The present.
     *
     * @return the instant, in microseconds
     */
    public Instant now() {
        return facilities.clock().instant().truncatedTo(ChronoUnit.MICROS);
    }

    /**
     * Who calls, as history keeps it.
     *
     * @return the caller's name
     */
    public String caller() {
        return guard.call().principal().name();
    }

    /**
     * Refuses what would pass a limit.
     *
     * @param limit which limit
     * @param wanted the count or the number of bytes there would be
     * @throws LimitExceededException where that is more than the limit allows
     */
    public void within(Limit limit, long wanted) {
        long most = facilities.limits().most(limit);
        if (wanted > most) {
            throw new LimitExceededException(limit, most);
        }
    }
}
