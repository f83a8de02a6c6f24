package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** One metadata store may sweep the objects, and stays the one. */
abstract class BlobKeeperCases extends BlobContentionCases {
    private static final String ONE = "7d4a3c1e-0000-4000-8000-000000000001";
    private static final String OTHER = "7d4a3c1e-0000-4000-8000-000000000002";

    BlobKeeperCases() {}

    @Test
    void whoAsksFirstIsTheKeeperForGood() throws IOException {
        assumeKeeper();
        assertThat(store().keeper(ONE)).contains(ONE);
        assertThat(store().keeper(OTHER)).contains(ONE);
        assertThat(store().keeper(ONE)).contains(ONE);
    }

    @Test
    void theKeeperIsRememberedWithTheObjects() throws Exception {
        assumeKeeper();
        assumeTrue(can(BlobStoreCapability.REOPENING), "the store does not outlive the process");
        store().keeper(ONE);
        reopenStore();
        assertThat(store().keeper(OTHER)).contains(ONE);
    }

    @Test
    void theKeeperIsNoObject() throws IOException {
        assumeKeeper();
        push(bytes(1, 10));
        store().keeper(ONE);
        assertThat(list(Optional.empty(), 10)).hasSize(1);
    }

    @Test
    void ofManyWhoAskAtOnceOneAtTheMostIsTheKeeper() throws Exception {
        assumeKeeper();
        int many = 16;
        ExecutorService threads = Executors.newFixedThreadPool(many);
        try {
            CountDownLatch together = new CountDownLatch(many);
            List<Future<Optional<String>>> answers = new ArrayList<>();
            for (int i = 0; i < many; i++) {
                String candidate = ONE + i;
                answers.add(threads.submit(() -> {
                    together.countDown();
                    together.await();
                    return store().keeper(candidate);
                }));
            }
            Set<String> named = new TreeSet<>();
            for (Future<Optional<String>> answer : answers) {
                answer.get().ifPresent(named::add);
            }
            named.add(store().keeper(OTHER).orElseThrow());
            assertThat(named).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void whereNobodyIsRememberedNobodyIsTheKeeper() throws IOException {
        assumeTrue(!can(BlobStoreCapability.KEEPER), "the store remembers its keeper");
        assertThat(store().keeper(ONE)).isEmpty();
    }

    private void assumeKeeper() {
        assumeTrue(can(BlobStoreCapability.KEEPER), "the store does not remember its keeper");
    }
}
