package io.staithe.registry.memory;

import io.staithe.registry.memory.RegistryState.Lease;
import io.staithe.registry.store.LeaseTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Leases in a {@link RegistryState}. */
final class MemoryLeaseTable implements LeaseTable {
    private final MemoryTransaction transaction;

    MemoryLeaseTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public boolean acquire(String name, String holder, Instant now, Instant until) {
        RegistryState state = transaction.change();
        Optional<Lease> lease = state.leases.find(name);
        boolean isTaken = lease.isPresent()
                && !lease.get().holder().equals(holder)
                && lease.get().until().isAfter(now);
        if (!isTaken) {
            state.leases = state.leases.with(name, new Lease(holder, until.truncatedTo(ChronoUnit.MICROS)));
        }
        return !isTaken;
    }

    @Override
    public boolean release(String name, String holder) {
        RegistryState state = transaction.change();
        boolean isHeld = state.leases
                .find(name)
                .map(lease -> lease.holder().equals(holder))
                .orElse(false);
        if (isHeld) {
            state.leases = state.leases.without(name);
        }
        return isHeld;
    }
}
