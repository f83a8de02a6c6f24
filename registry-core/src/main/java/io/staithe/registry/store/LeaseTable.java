package io.staithe.registry.store;

import java.time.Instant;

/** Work that one node at a time holds. */
public interface LeaseTable {
    /**
     * Takes or renews a lease.
     *
     * @param name the work
     * @param holder who asks
     * @param now the present
     * @param until until when the lease is to last
     * @return whether it is held now; false where somebody else holds it
     */
    boolean acquire(String name, String holder, Instant now, Instant until);

    /**
     * Gives a lease back.
     *
     * @param name the work
     * @param holder who held it
     * @return whether that one held it
     */
    boolean release(String name, String holder);
}
