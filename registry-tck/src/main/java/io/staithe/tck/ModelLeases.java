package io.staithe.tck;

import io.staithe.registry.store.LeaseTable;
import io.staithe.tck.ModelState.Lease;
import java.time.Instant;

/** Leases of a {@link ModelStore}. */
record ModelLeases(ModelState state) implements LeaseTable {
    @Override
    public boolean acquire(String name, String holder, Instant now, Instant until) {
        Lease lease = state.leases.get(name);
        boolean isFree =
                lease == null || lease.holder().equals(holder) || !lease.until().isAfter(now);
        if (isFree) {
            state.leases.put(name, new Lease(holder, until));
        }
        return isFree;
    }

    @Override
    public boolean release(String name, String holder) {
        Lease lease = state.leases.get(name);
        boolean isHeld = lease != null && lease.holder().equals(holder);
        if (isHeld) {
            state.leases.remove(name);
        }
        return isHeld;
    }
}
