package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.event;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.staithe.registry.catalog.OutboxRecord;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** {@link io.staithe.registry.store.OutboxTable}. */
abstract class OutboxContract extends StoreTest {

    @Test
    void anEventIsKeptAndGivenASequence() {
        Map<String, String> facts = Map.of("tag", "1.0", "\u00e9", "\uD83D\uDE00\"\u0000");
        change(tx -> tx.outbox().append(new OutboxRecord(0, APP, NOON, "push", facts)));
        OutboxRecord kept = page(0, 10).get(0);
        assertThat(kept.sequence()).isPositive();
        assertThat(kept).isEqualTo(new OutboxRecord(kept.sequence(), APP, NOON, "push", facts));
    }

    @Test
    void theRepositoryOfAnEventNeedNotExist() {
        change(tx -> tx.outbox().append(event("delete", NOON)));
        assertThat(page(0, 10)).extracting(OutboxRecord::repository).containsExactly(APP);
    }

    @Test
    void eventsComeInTheirOrderNotThatOfTheirInstants() {
        change(tx -> {
            tx.outbox().append(event("first", NOON.plusSeconds(9)));
            tx.outbox().append(event("second", NOON));
        });
        change(tx -> tx.outbox().append(event("third", NOON.plusSeconds(5))));
        List<OutboxRecord> all = page(0, 10);
        assertThat(all).extracting(OutboxRecord::kind).containsExactly("first", "second", "third");
        assertThat(all).extracting(OutboxRecord::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(page(0, 2)).isEqualTo(all.subList(0, 2));
        assertThat(page(all.get(0).sequence(), 10)).isEqualTo(all.subList(1, 3));
        assertThat(page(all.get(2).sequence(), 10)).isEmpty();
    }

    @Test
    void anEventIsDeliveredOnce() {
        change(tx -> tx.outbox().append(event("push", NOON)));
        long sequence = page(0, 1).get(0).sequence();
        assertThat(this.<Boolean>write(tx -> tx.outbox().delete(sequence))).isTrue();
        assertThat(this.<Boolean>write(tx -> tx.outbox().delete(sequence))).isFalse();
        assertThat(page(0, 1)).isEmpty();
    }

    @Test
    void aSequenceIsNeverGivenTwice() {
        change(tx -> tx.outbox().append(event("first", NOON)));
        long first = page(0, 1).get(0).sequence();
        change(tx -> tx.outbox().delete(first));
        change(tx -> tx.outbox().append(event("second", NOON)));
        assertThat(page(first, 10)).extracting(OutboxRecord::kind).containsExactly("second");
    }

    @Test
    void oldEventsAreRemovedTheOldestFirst() {
        change(tx -> {
            for (int second : new int[] {30, 10, 20, 40}) {
                tx.outbox().append(event("at " + second, NOON.plusSeconds(second)));
            }
        });
        assertThat(deleteBefore(10, 10)).isZero();
        assertThat(deleteBefore(40, 2)).isEqualTo(2);
        assertThat(page(0, 10)).extracting(OutboxRecord::kind).containsExactly("at 30", "at 40");
        assertThat(deleteBefore(40, 10)).isEqualTo(1);
        assertThat(page(0, 10)).extracting(OutboxRecord::kind).containsExactly("at 40");
    }

    @Test
    void eventsBelongToOneRegistry() {
        change(tx -> tx.outbox().append(event("here", NOON)));
        change(ELSEWHERE, tx -> tx.outbox().append(event("elsewhere", NOON)));
        assertThat(deleteBefore(10, 10)).isEqualTo(1);
        assertThat(store().<List<OutboxRecord>>read(ELSEWHERE, tx -> tx.outbox().page(0, 10)))
                .extracting(OutboxRecord::kind)
                .containsExactly("elsewhere");
    }

    @Test
    void atLeastOneIsAskedFor() {
        assertThatIllegalArgumentException().isThrownBy(() -> page(0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> deleteBefore(0, 0));
    }

    private List<OutboxRecord> page(long after, int limit) {
        return read(tx -> tx.outbox().page(after, limit));
    }

    private int deleteBefore(int second, int limit) {
        return write(tx -> tx.outbox().deleteBefore(NOON.plusSeconds(second), limit));
    }
}
