package io.staithe.s3.buffer;

import static io.staithe.s3.buffer.PartMemory.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class PartMemoryTest {
    private static final Duration PATIENT = Duration.ofMinutes(1);

    private final PartMemory memory = new PartMemory(4L * SEGMENT, PATIENT);
    private final List<Thread> threads = new ArrayList<>();
    private final List<String> served = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, SEGMENT, SEGMENT + 1, 5L * 1024 * 1024 + 1})
    void aPartThatIsAsLongAsTheMemoryFitsIn(long bytes) throws IOException {
        PartMemory exact = new PartMemory(bytes, Duration.ZERO);
        exact.lease(bytes).close();
        assertThat(exact.free()).isEqualTo(exact.capacity()).isGreaterThanOrEqualTo(bytes);
    }

    @Test
    void aPartThatIsLongerIsRefusedAtOnce() {
        assertThatIOException()
                .isThrownBy(() -> memory.lease(4L * SEGMENT + 1))
                .isNotInstanceOf(StoreBusyException.class)
                .withMessageContaining("needs more memory than the store has");
    }

    @Test
    void whoWaitsIsServedInTurn() throws Exception {
        PartBuffer all = memory.lease(4L * SEGMENT);
        waitFor("long", 4);
        waitFor("short", 1);
        waitFor("other", 1);
        assertThat(memory.leaseNow(1)).isEmpty();
        all.close();
        join();
        assertThat(served).startsWith("long").containsExactlyInAnyOrder("long", "short", "other");
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void nobodyGoesAheadOfWhoWaitsForMore() throws Exception {
        PartBuffer some = memory.lease(2L * SEGMENT);
        waitFor("long", 3);
        waitFor("short", 1);
        assertThat(served).isEmpty();
        assertThat(memory.leaseNow(1)).isEmpty();
        some.close();
        join();
        assertThat(served).startsWith("long");
    }

    @Test
    void whoWaitsForTooLongIsToldThatTheStoreIsBusy() throws IOException {
        PartMemory impatient = new PartMemory(SEGMENT, Duration.ofMillis(1));
        try (PartBuffer held = impatient.lease(1)) {
            assertThatThrownBy(() -> impatient.lease(1)).isInstanceOf(StoreBusyException.class);
            assertThat(held.length()).isZero();
        }
        impatient.lease(1).close();
        assertThat(impatient.free()).isEqualTo(impatient.capacity());
    }

    @Test
    void whoIsInterruptedLeavesTheQueueToTheNext() throws Exception {
        PartBuffer some = memory.lease(2L * SEGMENT);
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread first = waitFor("interrupted", 4, failure);
        waitFor("next", 2);
        first.interrupt();
        join();
        assertThat(failure.get()).isInstanceOf(InterruptedIOException.class);
        assertThat(served).containsExactly("next");
        some.close();
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void whatIsKeptIsThereForWhoAsksForIt() throws IOException {
        memory.keep("one", filled(SEGMENT));
        assertThat(memory.takeKept("other")).isEmpty();
        try (PartBuffer kept = memory.takeKept("one").orElseThrow()) {
            assertThat(kept.length()).isEqualTo(SEGMENT);
        }
        assertThat(memory.takeKept("one")).isEmpty();
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void whatIsKeptGivesWayToEveryLeaseTheOldestFirst() throws IOException {
        for (String key : List.of("1", "2", "3", "4")) {
            memory.keep(key, filled(SEGMENT));
        }
        memory.lease(1).close();
        memory.leaseNow(2L * SEGMENT).orElseThrow().close();
        assertThat(memory.takeKept("1")).isEmpty();
        assertThat(memory.takeKept("2")).isEmpty();
        memory.takeKept("4").orElseThrow().close();
        memory.takeKept("3").orElseThrow().close();
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void whatIsKeptWhileSomebodyWaitsGivesWayAtOnce() throws Exception {
        PartBuffer tail = filled(2 * SEGMENT);
        try (PartBuffer other = memory.lease(2L * SEGMENT)) {
            waitFor("waiting", 2);
            memory.keep("tail", tail);
            join();
            assertThat(served).containsExactly("waiting");
            assertThat(other.length()).isZero();
        }
        assertThat(memory.takeKept("tail")).isEmpty();
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    @Test
    void whatIsKeptTwiceUnderOneKeyIsTheLast() throws IOException {
        memory.keep("key", filled(1));
        memory.keep("key", filled(2));
        try (PartBuffer kept = memory.takeKept("key").orElseThrow()) {
            assertThat(kept.length()).isEqualTo(2);
        }
        memory.keep("key", filled(3));
        memory.forgetKept();
        assertThat(memory.takeKept("key")).isEmpty();
        assertThat(memory.free()).isEqualTo(memory.capacity());
    }

    private PartBuffer filled(int bytes) throws IOException {
        PartBuffer buffer = memory.lease(bytes);
        buffer.add(new byte[bytes], 0, bytes);
        return buffer;
    }

    private void waitFor(String name, int segments) throws InterruptedException {
        waitFor(name, segments, new AtomicReference<>());
    }

    /** A thread that waits for memory, notes that it got it, and gives it back. */
    private Thread waitFor(String name, int segments, AtomicReference<Throwable> failure) throws InterruptedException {
        Thread thread = new Thread(() -> {
            try (PartBuffer buffer = memory.lease((long) segments * SEGMENT)) {
                served.add(name);
                assertThat(buffer.length()).isZero();
            } catch (IOException e) {
                failure.set(e);
            }
        });
        thread.start();
        threads.add(thread);
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            assertThat(thread.isAlive()).isTrue();
            Thread.onSpinWait();
        }
        return thread;
    }

    private void join() throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
