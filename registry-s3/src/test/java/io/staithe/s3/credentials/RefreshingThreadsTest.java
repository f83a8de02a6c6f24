package io.staithe.s3.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.sigv4.AwsCredentials;
import io.staithe.s3.fixture.ManualClock;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads at one source. */
@Timeout(60)
class RefreshingThreadsTest {
    private static final int THREADS = 16;

    private final ManualClock clock = new ManualClock();
    private final Surroundings place =
            Surroundings.ofThisProcess(clock, () -> 0.5).withEnvironment(Map.of());
    private final ExecutorService pool = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        pool.shutdownNow();
    }

    @Test
    void allWaitForOneFetch() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        FakeOrigin origin = new FakeOrigin(false);
        origin.then(() -> {
            begun.countDown();
            await(answer);
            return origin.found("ONE", in(60));
        });
        try (RefreshingSource source = new RefreshingSource(origin, place, RefreshThread.owned())) {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Future<AwsCredentials>> callers = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                callers.add(pool.submit(() -> {
                    start.await();
                    return source.credentials();
                }));
            }
            begun.await();
            answer.countDown();
            for (Future<AwsCredentials> caller : callers) {
                assertThat(caller.get().accessKeyId()).isEqualTo("ONE");
            }
        }
        assertThat(origin.looks).hasValue(1);
    }

    @Test
    void oneThreadOfItsOwnRenewsWhileTheOthersGoOnAndEndsWithTheSource() throws Exception {
        SynchronousQueue<Thread> renewing = new SynchronousQueue<>();
        CountDownLatch answer = new CountDownLatch(1);
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60));
        origin.then(() -> {
            hand(renewing, Thread.currentThread());
            await(answer);
            return origin.found("TWO", in(120));
        });
        RefreshingSource source = new RefreshingSource(origin, place, RefreshThread.owned());
        source.credentials();
        clock.advance(Duration.ofMinutes(48));
        assertThat(source.credentials().accessKeyId()).isEqualTo("ONE");
        Thread thread = renewing.take();
        assertThat(thread.getName()).isEqualTo("staithe-credentials");
        assertThat(thread.isDaemon()).isTrue();
        assertThat(source.credentials().accessKeyId()).isEqualTo("ONE");
        assertThat(origin.looks).hasValue(2);

        clock.advance(Duration.ofMinutes(10));
        Future<AwsCredentials> waiting = pool.submit(source::credentials);
        answer.countDown();
        assertThat(waiting.get().accessKeyId()).isEqualTo("TWO");
        source.close();
        thread.join();
        assertThat(origin.closed).isTrue();
        assertThatThrownBy(source::credentials).hasMessage("the source of credentials is closed");
    }

    @Test
    void closingInterruptsTheRenewal() throws Exception {
        SynchronousQueue<Thread> renewing = new SynchronousQueue<>();
        FakeOrigin origin = new FakeOrigin(false).then("ONE", in(60));
        origin.then(() -> {
            hand(renewing, Thread.currentThread());
            await(new CountDownLatch(1));
            throw new AssertionError("unreachable");
        });
        RefreshingSource source = new RefreshingSource(origin, place, RefreshThread.owned());
        source.credentials();
        clock.advance(Duration.ofMinutes(48));
        source.credentials();
        Thread thread = renewing.take();
        source.close();
        thread.join();
    }

    @Test
    void whoIsInterruptedGoesAndAnotherFetchesInItsPlace() throws Exception {
        SynchronousQueue<Thread> fetching = new SynchronousQueue<>();
        FakeOrigin origin = new FakeOrigin(false);
        origin.then(() -> {
            hand(fetching, Thread.currentThread());
            await(new CountDownLatch(1));
            throw new AssertionError("unreachable");
        });
        origin.then(() -> origin.found("ONE", in(60)));
        try (RefreshingSource source = new RefreshingSource(origin, place, RefreshThread.owned())) {
            Future<Boolean> first = pool.submit(() -> {
                assertThatThrownBy(source::credentials).isInstanceOf(InterruptedIOException.class);
                return Thread.interrupted();
            });
            Thread interrupted = fetching.take();
            Future<AwsCredentials> second = pool.submit(source::credentials);
            interrupted.interrupt();
            assertThat(first.get()).isTrue();
            assertThat(second.get().accessKeyId()).isEqualTo("ONE");
        }
        assertThat(origin.looks).hasValue(2);
    }

    @Test
    void whoIsInterruptedWhileAnotherFetchesGoesAlone() throws Exception {
        SynchronousQueue<Thread> fetching = new SynchronousQueue<>();
        CountDownLatch answer = new CountDownLatch(1);
        FakeOrigin origin = new FakeOrigin(false);
        origin.then(() -> {
            hand(fetching, Thread.currentThread());
            await(answer);
            return origin.found("ONE", in(60));
        });
        try (RefreshingSource source = new RefreshingSource(origin, place, RefreshThread.owned())) {
            Future<AwsCredentials> first = pool.submit(source::credentials);
            fetching.take();
            Future<?> second = pool.submit(() -> {
                Thread.currentThread().interrupt();
                assertThatThrownBy(source::credentials).isInstanceOf(InterruptedIOException.class);
            });
            second.get();
            answer.countDown();
            assertThat(first.get().accessKeyId()).isEqualTo("ONE");
        }
    }

    private Instant in(long minutes) {
        return ManualClock.BEGINNING.plus(Duration.ofMinutes(minutes));
    }

    private static void hand(SynchronousQueue<Thread> queue, Thread thread) throws IOException {
        try {
            queue.put(thread);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
