package io.staithe.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.message.ConnectionLostException;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** An interrupt meets a thread that waits for its client, and none that does anything else. */
class WatchTest {
    private static final Ticks TICKS = new Ticks(1, 4, 2, 3);

    @Test
    void headHasItsTicksInFull() throws Exception {
        Watch watch = Watch.begin(TICKS);
        tick(watch, 4);
        watch.headIsRead();
        watch.end();
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void headThatTakesLongerIsInterrupted() {
        Watch watch = Watch.begin(TICKS);
        tick(watch, 5);

        assertThat(Thread.currentThread().isInterrupted()).isTrue();
        assertThatThrownBy(watch::headIsRead).isInstanceOf(ConnectionLostException.class);
        assertThat(Thread.interrupted()).isFalse();
        watch.end();
    }

    @Test
    void everyMoveStartsAnew() throws Exception {
        Watch watch = Watch.begin(TICKS);
        watch.headIsRead();
        for (int i = 0; i < 10; i++) {
            assertThat(watch.moving(() -> {
                        tick(watch, 2);
                        return 7;
                    }))
                    .isEqualTo(7);
        }
        watch.end();
    }

    @Test
    void nobodyIsInterruptedAtWork() throws Exception {
        Watch watch = Watch.begin(TICKS);
        watch.headIsRead();
        tick(watch, 1000);
        watch.end();
        tick(watch, 1000);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void exchangeThatExpiredWaitsForNothingMore() throws Exception {
        Watch watch = Watch.begin(TICKS);
        watch.headIsRead();
        watch.moving(() -> {
            tick(watch, 3);
            return 0;
        });

        assertThat(Thread.interrupted())
                .as("cleared as soon as the wait is over")
                .isFalse();
        assertThatThrownBy(() -> watch.moving(() -> 0)).isInstanceOf(ConnectionLostException.class);
        watch.end();
    }

    @Test
    void interruptsNeverReachALaterExchange() throws Exception {
        Watchdog watchdog = new Watchdog(Ticks.of(Duration.ofMillis(4), Duration.ofMillis(4)));
        AtomicInteger expired = new AtomicInteger();
        AtomicBoolean leaked = new AtomicBoolean();
        Random random = new Random(4);
        Thread worker = new Thread(() -> {
            for (int i = 0; i < 400; i++) {
                watchdog.watch(() -> waitAboutAsLongAsAllowed(random, expired, leaked));
                leaked.compareAndSet(false, Thread.currentThread().isInterrupted());
            }
        });
        worker.start();
        worker.join();
        watchdog.close();

        assertThat(leaked).isFalse();
        assertThat(expired.get()).as("the race was run").isPositive();
    }

    private static void waitAboutAsLongAsAllowed(Random random, AtomicInteger expired, AtomicBoolean leaked) {
        Watch watch = Watch.current();
        try {
            spin(random.nextInt(8_000_000));
            watch.headIsRead();
            leaked.compareAndSet(false, Thread.currentThread().isInterrupted());
            watch.moving(() -> spin(random.nextInt(8_000_000)));
            leaked.compareAndSet(false, Thread.currentThread().isInterrupted());
            spin(1_000_000);
            leaked.compareAndSet(false, Thread.currentThread().isInterrupted());
            watch.draining(() -> 0);
        } catch (ConnectionLostException e) {
            expired.incrementAndGet();
        }
    }

    private static int spin(int nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            Thread.onSpinWait();
        }
        return 0;
    }

    private static void tick(Watch watch, int times) {
        for (int i = 0; i < times; i++) {
            watch.tick();
        }
    }
}
