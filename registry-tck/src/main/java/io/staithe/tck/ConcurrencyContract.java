package io.staithe.tck;

import static io.staithe.tck.Samples.APP;
import static io.staithe.tck.Samples.NOON;
import static io.staithe.tck.Samples.blob;
import static io.staithe.tck.Samples.content;
import static io.staithe.tck.Samples.digest;
import static io.staithe.tck.Samples.event;
import static io.staithe.tck.Samples.image;
import static io.staithe.tck.Samples.repository;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.Document;
import io.staithe.registry.catalog.OutboxRecord;
import io.staithe.registry.store.Transaction;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads at once. */
@Timeout(60)
abstract class ConcurrencyContract extends StoreTest {
    private static final int THREADS = 8;
    private static final int ROUNDS = 25;

    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void writesOfOneRegistryLoseNothingOfEachOther() throws Exception {
        together(thread -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                change(ConcurrencyContract::increment);
            }
            return true;
        });
        assertThat(this.<Long>read(ConcurrencyContract::counter)).isEqualTo(THREADS * ROUNDS);
    }

    @Test
    void registriesCanBeWrittenSideBySide() throws Exception {
        together(thread -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                change(thread % 2 == 0 ? HERE : ELSEWHERE, ConcurrencyContract::increment);
            }
            return true;
        });
        assertThat(this.<Long>read(ConcurrencyContract::counter)).isEqualTo(THREADS / 2 * ROUNDS);
        assertThat(store().<Long>read(ELSEWHERE, ConcurrencyContract::counter)).isEqualTo(THREADS / 2 * ROUNDS);
    }

    @Test
    void ofManyInsertsOneWins() throws Exception {
        change(tx -> tx.repositories().insert(repository(APP)));
        List<List<Boolean>> won = together(thread -> () -> write(tx -> List.of(
                tx.repositories().insert(repository("contended")),
                tx.images().insert(APP, image("contended")),
                tx.blobs().insert(new BlobRecord(digest("contended"), 1, "objects/" + thread, NOON)),
                tx.documents("kind").put("contended", 0, content("by " + thread)),
                tx.leases().acquire("contended", "node " + thread, NOON, NOON.plusSeconds(9)))));
        for (int table = 0; table < 5; table++) {
            int column = table;
            assertThat(won.stream().filter(answers -> answers.get(column)).count())
                    .isEqualTo(1);
        }
        int winner = won.indexOf(List.of(true, true, true, true, true));
        assertThat(this.<Optional<BlobRecord>>read(tx -> tx.blobs().find(digest("contended")))
                        .orElseThrow()
                        .locator())
                .isEqualTo("objects/" + winner);
    }

    @Test
    void aReadKeepsItsMomentAndHoldsUpNoWrite() {
        change(tx -> tx.blobs().insert(blob("before")));
        boolean unchanged = read(tx -> {
            int seen = tx.blobs().page(Optional.empty(), 10).size();
            elsewhere(() -> {
                change(other -> other.blobs().insert(blob("meanwhile")));
                return true;
            });
            return tx.blobs().page(Optional.empty(), 10).size() == seen;
        });
        assertThat(unchanged).isTrue();
        assertThat(this.<List<BlobRecord>>read(tx -> tx.blobs().page(Optional.empty(), 10)))
                .hasSize(2);
    }

    @Test
    void aWriteHoldsUpNoReadAndShowsNothingBeforeItsEnd() {
        change(tx -> {
            tx.blobs().insert(blob("unfinished"));
            boolean seen = elsewhere(
                    () -> read(other -> other.blobs().find(digest("unfinished")).isPresent()));
            assertThat(seen).isFalse();
        });
        assertThat(this.<Boolean>read(
                        tx -> tx.blobs().find(digest("unfinished")).isPresent()))
                .isTrue();
    }

    @Test
    void readsSeeAChangeWhollyOrNotAtAll() throws Exception {
        CountDownLatch done = new CountDownLatch(1);
        Future<Integer> torn = threads.submit(() -> {
            int count = 0;
            do {
                count += read(ConcurrencyContract::isTorn) ? 1 : 0;
            } while (done.getCount() > 0);
            return count;
        });
        for (int round = 0; round < 4 * ROUNDS; round++) {
            change(tx -> {
                increment(tx);
                tx.outbox().append(event("counted", NOON));
            });
        }
        done.countDown();
        assertThat(torn.get()).isZero();
    }

    @Test
    void eventsComeInTheOrderOfCommits() throws Exception {
        together(thread -> () -> {
            for (int round = 0; round < ROUNDS; round++) {
                change(tx -> {
                    increment(tx);
                    tx.outbox().append(event(Long.toString(counter(tx)), NOON));
                });
            }
            return true;
        });
        List<OutboxRecord> events = read(tx -> tx.outbox().page(0, 1_000));
        assertThat(events).extracting(OutboxRecord::sequence).isSorted().doesNotHaveDuplicates();
        assertThat(events)
                .extracting(event -> Long.parseLong(event.kind()))
                .hasSize(THREADS * ROUNDS)
                .isSorted();
    }

    @Test
    void closingBesideWorkLetsItEndOrRefusesIt() throws Exception {
        List<Future<Boolean>> running = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(THREADS);
        for (int thread = 0; thread < THREADS; thread++) {
            running.add(threads.submit(() -> {
                started.countDown();
                for (int round = 0; round < 1_000; round++) {
                    change(ConcurrencyContract::increment);
                    read(ConcurrencyContract::counter);
                }
                return true;
            }));
        }
        started.await();
        store().close();
        for (Future<Boolean> work : running) {
            try {
                assertThat(work.get()).isTrue();
            } catch (ExecutionException e) {
                assertThat(e).hasCauseInstanceOf(IllegalStateException.class);
            }
        }
    }

    private <T> List<T> together(IntFunction<Callable<T>> work) throws Exception {
        CountDownLatch ready = new CountDownLatch(THREADS);
        List<Future<T>> futures = new ArrayList<>();
        for (int thread = 0; thread < THREADS; thread++) {
            Callable<T> mine = work.apply(thread);
            futures.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return mine.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get());
        }
        return results;
    }

    private <T> T elsewhere(Callable<T> work) {
        try {
            return threads.submit(work).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("the other transaction did not get through", e);
        }
    }

    private static boolean isTorn(Transaction tx) {
        return counter(tx) != tx.outbox().page(0, 1_000).size();
    }

    private static void increment(Transaction tx) {
        long version = counter(tx);
        tx.documents("counter").put("counter", version, content("at " + version));
    }

    private static long counter(Transaction tx) {
        return tx.documents("counter").find("counter").map(Document::version).orElse(0L);
    }
}
