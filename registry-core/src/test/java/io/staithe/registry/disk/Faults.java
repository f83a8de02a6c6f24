package io.staithe.registry.disk;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Decides before each operation what becomes of it; called in the thread that asks for it, which it may look at. */
@FunctionalInterface
public interface Faults {
    /** No fault, ever. */
    Faults NONE = operation -> Fault.NONE;

    Fault at(Operation operation);

    /** What can go wrong. */
    enum Fault {
        NONE,
        /** It does not happen, nor does anything after it. */
        POWER_CUT,
        /** A force returns, and nothing was forced. */
        FORGOTTEN,
        /** It fails and does nothing. What a force should have written is taken for written from then on. */
        FAILED,
        /** As {@link #FAILED}, and what was read last from the disk is what is read from then on. */
        FAILED_AND_EVICTED
    }

    /** Cuts the power before an operation, counted from 1. */
    static Faults powerCutAt(int number) {
        return at(number, operation -> true, Fault.POWER_CUT);
    }

    /** One fault, at one of the operations that are of a kind, counted from 1. */
    static Faults at(int number, Predicate<Operation> which, Fault fault) {
        AtomicInteger seen = new AtomicInteger();
        return operation -> which.test(operation) && seen.incrementAndGet() == number ? fault : Fault.NONE;
    }
}
