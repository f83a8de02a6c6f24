package io.staithe.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The pool grows while it must, queues when it may not grow, and its threads say what they are. */
class WorkerThreadsTest {
    @Test
    void tasksBeyondTheBoundWait() throws InterruptedException {
        ExecutorService pool = WorkerThreads.pool(3);
        Set<String> names = ConcurrentHashMap.newKeySet();
        CountDownLatch busy = new CountDownLatch(3);
        CountDownLatch leave = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(50);
        for (int i = 0; i < 50; i++) {
            pool.execute(() -> {
                names.add(Thread.currentThread().getName());
                busy.countDown();
                awaitQuietly(leave);
                done.countDown();
            });
        }

        assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
        leave.countDown();
        assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(names).containsExactlyInAnyOrder("staithe-http-0", "staithe-http-1", "staithe-http-2");
        pool.shutdown();
        assertThatThrownBy(() -> pool.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
    }

    @Test
    void threadsAreNamedAndKeepNoProcessAlive() throws InterruptedException {
        ExecutorService threads = WorkerThreads.open();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        threads.execute(() -> seen.add(
                Thread.currentThread().getName() + " " + Thread.currentThread().isDaemon()));
        threads.shutdown();

        assertThat(threads.awaitTermination(20, TimeUnit.SECONDS)).isTrue();
        assertThat(seen).containsExactly("staithe-http-0 true");
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
