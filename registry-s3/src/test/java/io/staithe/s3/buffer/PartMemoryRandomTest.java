package io.staithe.s3.buffer;

import static io.staithe.s3.buffer.PartMemory.SEGMENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever many threads do with the memory, it is never more than it is, nobody starves, and all of it comes back. */
@Timeout(120)
class PartMemoryRandomTest {
    private static final int THREADS = 12;
    private static final int STEPS = Integer.getInteger("staithe.s3.memorySteps", 2_000);
    private static final int SEGMENTS = 8;

    private final PartMemory memory = new PartMemory((long) SEGMENTS * SEGMENT, Duration.ofMinutes(1));
    private final Set<byte[]> arrays = Collections.synchronizedSet(Collections.newSetFromMap(new IdentityHashMap<>()));
    private final AtomicLong held = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void itIsNeverMoreThanItIs(long seed) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed * THREADS + i);
                work.add(() -> play(random));
            }
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
        memory.forgetKept();
        assertThat(memory.free()).isEqualTo(memory.capacity());
        assertThat(arrays).hasSizeLessThanOrEqualTo(SEGMENTS);
        assertThat(held).hasValue(0);
    }

    private boolean play(Random random) throws IOException {
        for (int step = 0; step < STEPS; step++) {
            String key = "tail" + random.nextInt(4);
            if (random.nextInt(4) == 0) {
                memory.takeKept(key).ifPresent(PartBuffer::close);
                continue;
            }
            Optional<PartBuffer> leased = lease(random);
            if (leased.isPresent()) {
                use(leased.get(), key, random);
            }
        }
        return true;
    }

    private Optional<PartBuffer> lease(Random random) throws IOException {
        long bytes = 1 + random.nextInt(SEGMENTS * SEGMENT);
        if (random.nextInt(8) == 0) {
            return memory.leaseNow(bytes);
        }
        boolean interrupted = random.nextInt(8) == 0;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        try {
            return Optional.of(memory.lease(bytes));
        } catch (InterruptedIOException e) {
            assertThat(interrupted).isTrue();
            return Optional.empty();
        } finally {
            Thread.interrupted();
        }
    }

    private void use(PartBuffer buffer, String key, Random random) throws IOException {
        long segments = (buffer.capacity() + SEGMENT - 1) / SEGMENT;
        assertThat(held.addAndGet(segments)).isLessThanOrEqualTo(SEGMENTS);
        byte[] some = new byte[1 + random.nextInt((int) buffer.capacity())];
        buffer.add(some, 0, some.length);
        buffer.writeTo((bytes, offset, length) -> arrays.add(bytes));
        if (random.nextInt(4) == 0) {
            Thread.yield();
        }
        held.addAndGet(-segments);
        if (random.nextInt(4) == 0) {
            buffer.trim();
            memory.keep(key, buffer);
        } else {
            buffer.close();
        }
    }
}
