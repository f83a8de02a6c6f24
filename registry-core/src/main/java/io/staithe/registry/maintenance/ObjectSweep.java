package io.staithe.registry.maintenance;

import io.staithe.registry.scope.Facilities;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * When objects are looked for that no row names. To list a store takes time, and in a bucket money: so once a day, some pages a
 * round, and never at opening. Thread-safe.
 */
final class ObjectSweep {
    private static final Duration AFTER_OPENING = Duration.ofHours(1);
    private static final Duration BETWEEN_PASSES = Duration.ofDays(1);

    /** Deletions are few: for what crashes leave, this is plenty; for a store that fails slowly, it is short. */
    private static final ObjectPass.Bounds A_ROUND = new ObjectPass.Bounds(10, 100, 3);

    private final Facilities facilities;
    private final ReentrantLock walking = new ReentrantLock();
    private Optional<ObjectPass> underWay = Optional.empty();
    private Instant due;

    ObjectSweep(Facilities facilities) {
        this.facilities = facilities;
        this.due = now().plus(AFTER_OPENING);
    }

    /** Looks through all objects now, and says how many were deleted. */
    int all() {
        walking.lock();
        try {
            ObjectPass pass = new ObjectPass(facilities);
            int deleted = pass.step(ObjectPass.Bounds.NONE);
            if (pass.isOver()) {
                underWay = Optional.empty();
                due = now().plus(BETWEEN_PASSES);
            }
            return deleted;
        } finally {
            walking.unlock();
        }
    }

    /** Looks through some, where it is time to; not while somebody else looks through all. */
    int some() {
        if (!walking.tryLock()) {
            return 0;
        }
        try {
            if (underWay.isEmpty() && now().isBefore(due)) {
                return 0;
            }
            ObjectPass pass = underWay.orElseGet(this::begin);
            int deleted = pass.step(A_ROUND);
            underWay = Optional.of(pass).filter(walk -> !walk.isOver());
            return deleted;
        } finally {
            walking.unlock();
        }
    }

    private ObjectPass begin() {
        due = now().plus(BETWEEN_PASSES);
        ObjectPass pass = new ObjectPass(facilities);
        underWay = Optional.of(pass);
        return pass;
    }

    private Instant now() {
        return facilities.clock().instant();
    }
}
