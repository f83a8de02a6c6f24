package io.staithe.tck;

import static io.staithe.tck.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.name.RegistryId;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.LeaseTable}; instants are seconds after noon. */
abstract class LeaseContract extends StoreTest {

    @Test
    void oneHolderAtATime() {
        assertThat(acquire("sweep", "a", 0, 10)).isTrue();
        assertThat(acquire("sweep", "b", 5, 15)).isFalse();
        assertThat(acquire("other work", "b", 5, 15)).isTrue();
    }

    @Test
    void aLeaseEndsAtItsEnd() {
        assertThat(acquire("sweep", "a", 0, 10)).isTrue();
        assertThat(acquire("sweep", "b", 9, 20)).isFalse();
        assertThat(acquire("sweep", "b", 10, 20)).isTrue();
        assertThat(acquire("sweep", "a", 15, 30)).isFalse();
    }

    @Test
    void theHolderRenews() {
        acquire("sweep", "a", 0, 10);
        assertThat(acquire("sweep", "a", 5, 15)).isTrue();
        assertThat(acquire("sweep", "b", 12, 20)).isFalse();
        assertThat(acquire("sweep", "b", 15, 25)).isTrue();
    }

    @Test
    void theHolderRenewsALeaseThatRanOutUnlessSomebodyTookIt() {
        acquire("sweep", "a", 0, 10);
        assertThat(acquire("sweep", "a", 50, 60)).isTrue();
        assertThat(acquire("sweep", "b", 60, 70)).isTrue();
        assertThat(acquire("sweep", "a", 65, 80)).isFalse();
    }

    @Test
    void theHolderAloneGivesBack() {
        acquire("sweep", "a", 0, 10);
        assertThat(release("sweep", "b")).isFalse();
        assertThat(acquire("sweep", "b", 5, 15)).isFalse();
        assertThat(release("sweep", "a")).isTrue();
        assertThat(release("sweep", "a")).isFalse();
        assertThat(acquire("sweep", "b", 5, 15)).isTrue();
        assertThat(release("never held", "a")).isFalse();
    }

    @Test
    void leasesBelongToOneRegistry() {
        assertThat(acquire(HERE, "sweep", "a", 0, 10)).isTrue();
        assertThat(acquire(ELSEWHERE, "sweep", "b", 0, 10)).isTrue();
    }

    private boolean acquire(String name, String holder, int now, int until) {
        return acquire(HERE, name, holder, now, until);
    }

    private boolean acquire(RegistryId registry, String name, String holder, int now, int until) {
        return store().write(
                        registry,
                        tx -> tx.leases().acquire(name, holder, NOON.plusSeconds(now), NOON.plusSeconds(until)));
    }

    private boolean release(String name, String holder) {
        return write(tx -> tx.leases().release(name, holder));
    }
}
