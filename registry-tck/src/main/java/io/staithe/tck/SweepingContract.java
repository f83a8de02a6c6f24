package io.staithe.tck;

import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.digest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.StoredBlob;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What a sweep of a blob store asks: which objects nobody names, and who asks. */
abstract class SweepingContract extends StoreTest {
    private static final IdSource NEVER = () -> {
        throw new AssertionError("the store has its identity");
    };

    @Test
    void whereThereAreNoRowsNothingIsNamed() {
        List<StoredBlob> objects = List.of(object("a", "1"), object("b", "1"));
        assertThat(store().unnamed(objects)).isEqualTo(objects);
        assertThat(store().unnamed(List.of())).isEmpty();
    }

    @Test
    void anObjectIsNamedByItsLocatorAndNotByItsBytes() {
        change(tx -> tx.blobs().insert(row("a", "1")));
        assertThat(store().unnamed(List.of(object("a", "0"), object("a", "1"), object("a", "10"), object("a", "2"))))
                .containsExactly(object("a", "0"), object("a", "10"), object("a", "2"));
    }

    @Test
    void everyRegistryOfTheStoreCounts() {
        change(tx -> tx.blobs().insert(row("a", "1")));
        change(ELSEWHERE, tx -> {
            tx.blobs().insert(row("a", "2"));
            tx.blobs().insert(row("b", "1"));
        });
        assertThat(store().unnamed(List.of(object("a", "1"), object("a", "2"), object("a", "3"), object("b", "1"))))
                .containsExactly(object("a", "3"));
    }

    @Test
    void whatIsNamedNoMoreIsUnnamed() {
        change(tx -> tx.blobs().insert(row("a", "1")));
        change(tx -> tx.blobs().delete(digest("a")));
        assertThat(store().unnamed(List.of(object("a", "1")))).hasSize(1);
        change(tx -> tx.blobs().insert(row("a", "2")));
        assertThat(store().unnamed(List.of(object("a", "1"), object("a", "2")))).containsExactly(object("a", "1"));
    }

    @Test
    void whatWasTakenBackNamesNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> change(tx -> {
                    tx.blobs().insert(row("a", "1"));
                    throw new IllegalStateException("changed its mind");
                }));
        assertThat(store().unnamed(List.of(object("a", "1")))).hasSize(1);
    }

    @Test
    void aWholePageIsAnsweredInItsOrder() {
        List<StoredBlob> page = new ArrayList<>();
        List<StoredBlob> unnamed = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            String text = "blob " + i;
            page.add(object(text, "1"));
            if (i % 3 == 0) {
                change(tx -> tx.blobs().insert(row(text, "1")));
            } else {
                unnamed.add(object(text, "1"));
            }
        }
        assertThat(store().unnamed(page)).isEqualTo(unnamed);
    }

    @Test
    void anIdentityIsGivenOnce() {
        assertThat(store().identity(() -> "one")).isEqualTo("one");
        assertThat(store().identity(() -> "other")).isEqualTo("one");
        change(tx -> tx.blobs().insert(row("a", "1")));
        assertThat(store().identity(NEVER)).isEqualTo("one");
    }

    @Test
    void ofManyWhoAskAtOnceAllHearTheSameIdentity() throws Exception {
        int many = 8;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch together = new CountDownLatch(many);
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String candidate = "candidate " + i;
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return store().identity(() -> candidate);
                }));
            }
            Set<String> heard = new HashSet<>();
            for (Future<String> answer : answers) {
                heard.add(answer.get());
            }
            assertThat(heard).hasSize(1);
            assertThat(store().identity(NEVER)).isEqualTo(heard.iterator().next());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aSweepAsksOutsideTransactionsAndOfAnOpenStore() {
        List<StoredBlob> objects = List.of(object("a", "1"));
        assertThatIllegalStateException().isThrownBy(() -> read(tx -> store().unnamed(objects)));
        assertThatIllegalStateException().isThrownBy(() -> write(tx -> store().identity(() -> "one")));
        store().close();
        assertThatIllegalStateException().isThrownBy(() -> store().unnamed(objects));
        assertThatIllegalStateException().isThrownBy(() -> store().identity(() -> "one"));
    }

    private static StoredBlob object(String text, String id) {
        return new StoredBlob(digest(text), text.length(), digest(text) + "." + id);
    }

    private static BlobRecord row(String text, String id) {
        return new BlobRecord(digest(text), text.length(), digest(text) + "." + id, NOON);
    }
}
