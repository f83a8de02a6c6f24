package io.staithe.s3.buffer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class PartMemoryTest {
    private static final int SEGMENT = PartMemory.SEGMENT;
    private static final Duration LONG = Duration.ofMinutes(1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whatWentInComesOut() throws IOException {
        PartMemory memory = new PartMemory(4L * SEGMENT, LONG);
        for (int length : new int[] {0, 1, SEGMENT - 1, SEGMENT, SEGMENT + 1, 3 * SEGMENT + 7, 4 * SEGMENT}) {
            byte[] content = bytes(length);
            try (PartBuffer buffer = memory.lease(4L * SEGMENT)) {
                int first = Math.min(length, 100);
                buffer.add(content, 0, first);
                boolean full = buffer.fill(new ByteArrayInputStream(content, first, length - first), null);
                assertThat(full).isEqualTo(length == 4 * SEGMENT).isEqualTo(buffer.isFull());
                assertThat(written(buffer)).isEqualTo(content);
                assertThat(written(buffer)).as("as often as it takes").isEqualTo(content);
            }
        }
    }

    @Test
    void moreThanThereIsIsRefused() {
        PartMemory memory = new PartMemory(2L * SEGMENT, LONG);
        assertThatThrownBy(() -> memory.lease(2L * SEGMENT + 1)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> PartBuffer.small(10).add(new byte[11], 0, 11))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void patienceEnds() throws IOException {
        PartMemory memory = new PartMemory(SEGMENT, Duration.ofMillis(1));
        try (PartBuffer held = memory.lease(1)) {
            assertThatThrownBy(() -> memory.lease(1)).isInstanceOf(StoreBusyException.class);
        }
        memory.lease(SEGMENT).close();
    }

    @Test
    void aWaitingThreadCanBeInterrupted() throws Exception {
        PartMemory memory = new PartMemory(SEGMENT, LONG);
        PartBuffer held = memory.lease(1);
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> memory.lease(1)).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
        held.close();
        held.close();
        memory.lease(SEGMENT).close();
        assertThatThrownBy(() -> memory.lease(SEGMENT + 1)).as("closed twice").isInstanceOf(IOException.class);
    }

    @Test
    void whoCameFirstIsServedFirst() throws Exception {
        PartMemory memory = new PartMemory(4L * SEGMENT, LONG);
        PartBuffer first = memory.lease(SEGMENT);
        Future<PartBuffer> large = threads.submit(() -> memory.lease(4L * SEGMENT));
        awaitWaiting(memory, 1);
        Future<PartBuffer> small = threads.submit(() -> memory.lease(SEGMENT));
        awaitWaiting(memory, 2);
        assertThat(small.isDone()).as("though there is room for it").isFalse();

        first.close();
        large.get().close();
        small.get().close();
    }

    @Test
    void whatIsKeptGivesWay() throws IOException {
        PartMemory memory = new PartMemory(2L * SEGMENT, Duration.ofMillis(1));
        PartBuffer kept = filled(memory, 10);
        kept.trim();
        memory.keep("one", kept);
        PartBuffer half = memory.lease(SEGMENT);
        assertThat(memory.takeKept("one")).as("there is room for both").contains(kept);
        memory.keep("one", kept);
        PartBuffer other = memory.lease(SEGMENT);
        assertThat(memory.takeKept("one")).isEmpty();
        half.close();
        other.close();
        memory.lease(2L * SEGMENT).close();
    }

    @Test
    void whatIsKeptIsForgotten() throws IOException {
        PartMemory memory = new PartMemory(SEGMENT, Duration.ofMillis(1));
        memory.keep("one", filled(memory, 10));
        memory.forgetKept();
        assertThat(memory.takeKept("one")).isEmpty();
        memory.lease(SEGMENT).close();
    }

    @Test
    void manyWhoTakeGiveAndKeepNeverHoldMoreThanThereIs() throws Exception {
        int segments = 8;
        PartMemory memory = new PartMemory((long) segments * SEGMENT, LONG);
        AtomicLong held = new AtomicLong();
        List<Future<?>> all = new ArrayList<>();
        for (int thread = 0; thread < 24; thread++) {
            Random random = new Random(20_261_124L + thread);
            all.add(threads.submit(() -> {
                for (int turn = 0; turn < 300; turn++) {
                    int wanted = 1 + random.nextInt(segments);
                    PartBuffer buffer = memory.lease((long) wanted * SEGMENT);
                    assertThat(held.addAndGet(wanted)).isLessThanOrEqualTo(segments);
                    buffer.add(new byte[100], 0, random.nextInt(100));
                    held.addAndGet(-wanted);
                    if (random.nextInt(3) == 0) {
                        buffer.trim();
                        memory.keep(random.nextInt(10), buffer);
                    } else {
                        buffer.close();
                    }
                    memory.takeKept(random.nextInt(10)).ifPresent(PartBuffer::close);
                }
                return null;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        memory.forgetKept();
        memory.lease((long) segments * SEGMENT).close();
    }

    private static void awaitWaiting(PartMemory memory, int threads) {
        while (memory.waiting() < threads) {
            Thread.onSpinWait();
        }
    }

    private static PartBuffer filled(PartMemory memory, int count) throws IOException {
        PartBuffer buffer = memory.lease(memory.capacity());
        buffer.add(new byte[count], 0, count);
        return buffer;
    }

    private static byte[] written(PartBuffer buffer) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        buffer.writeTo(out::write);
        return out.toByteArray();
    }

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }
}
