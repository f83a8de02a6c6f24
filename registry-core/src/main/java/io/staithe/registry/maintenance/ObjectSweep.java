package io.staithe.registry.maintenance;

import io.staithe.registry.scope.Facilities;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When objects are looked for that no row names. To list a store takes time, and in a bucket money: so once a day, some pages a
 * round, and never at opening. Whose store it is is settled in the first round, before another metadata store comes along by
 * mistake. Thread-safe.
 */
final class ObjectSweep {
    private static final Logger LOG = LoggerFactory.getLogger(ObjectSweep.class);
    private static final Duration AFTER_OPENING = Duration.ofHours(1);
    private static final Duration BETWEEN_PASSES = Duration.ofDays(1);

    /** Deletions are few: for what crashes leave, this is plenty; for a store that fails slowly, it is short. */
    private static final ObjectPass.Bounds A_ROUND = new ObjectPass.Bounds(10, 100, 3);

    private final Facilities facilities;
    private final Keeper keeper;
    private final ReentrantLock walking = new ReentrantLock();
    private Optional<ObjectPass> underWay = Optional.empty();
    private boolean settled;
    private Instant due;

    ObjectSweep(Facilities facilities) {
        this.facilities = facilities;
        this.keeper = new Keeper(facilities);
        this.due = now().plus(AFTER_OPENING);
    }

    /** Looks through all objects now, and says how many were deleted. */
    int all() {
        walking.lock();
        try {
            ObjectPass pass = new ObjectPass(facilities, keeper);
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
            settle();
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
        ObjectPass pass = new ObjectPass(facilities, keeper);
        underWay = Optional.of(pass);
        return pass;
    }

    private void settle() {
        if (settled) {
            return;
        }
        try {
            boolean unused = keeper.isOurs();
            settled = true;
        } catch (IOException e) {
            LOG.debug("the blob store does not tell its keeper, and will be asked again", e);
        }
    }

    private Instant now() {
        return facilities.clock().instant();
    }
}
