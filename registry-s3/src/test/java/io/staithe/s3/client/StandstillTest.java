package io.staithe.s3.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.fixture.Exchange;
import io.staithe.s3.fixture.Settings;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

/** Stores that say nothing. */
class StandstillTest extends FaultTest {
    private static final byte[] HALF_A_REPLY = "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n01234".getBytes(UTF_8);

    @Test
    void silenceEndsACall() {
        S3Client client = having(StandstillTest::impatient).facing(Turn.stall(new byte[0]));

        assertThatThrownBy(() -> client.head("a"))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InterruptedIOException.class)
                .hasMessage("HeadObject a: no answer in 2 tries")
                .cause()
                .isNotInstanceOf(InterruptedIOException.class)
                .hasMessage("the store stood still for too long");
        assertThat(requests()).hasSize(2);
    }

    @Test
    void silenceInABodyEndsItsStream() throws IOException {
        S3Client client = having(StandstillTest::impatient).facing(Turn.stall(HALF_A_REPLY));

        try (InputStream content = client.get("a", ByteRange.all(10)).content()) {
            assertThat(content.readNBytes(5)).hasSize(5);
            assertThatThrownBy(content::read)
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(InterruptedIOException.class);
        }
    }

    @Test
    void aStoreThatDoesNotReadEndsACall() {
        CountDownLatch over = new CountDownLatch(1);
        S3Client client = having(StandstillTest::impatient).facing(exchange -> {
            exchange.readHead();
            await(over);
            exchange.hangUp();
        });

        assertThatThrownBy(() -> client.put("a", endless(1L << 30)))
                .isInstanceOf(IOException.class)
                .isNotInstanceOf(InterruptedIOException.class);
        over.countDown();
    }

    @Test
    void puttingPartsTogetherMayTakeLonger() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch othersGaveUp = new CountDownLatch(1);
        S3Client client = having(StandstillTest::impatient).facing(exchange -> {
            if (exchange.readHead().method().equals("POST")) {
                exchange.readBody();
                asked.countDown();
                await(othersGaveUp);
                exchange.write(Turn.response(200, "<R><ETag>x-0</ETag></R>"));
            } else {
                exchange.awaitEnd();
            }
        });

        CompletableFuture<Void> completion = CompletableFuture.runAsync(() -> {
            try {
                client.completeMultipartUpload("a", "id", List.of(), 1);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });
        asked.await();
        assertThatThrownBy(() -> client.head("a")).isInstanceOf(IOException.class);
        othersGaveUp.countDown();

        completion.get();
    }

    @Test
    void anInterruptedThreadStopsWaitingForAnAnswer() throws Exception {
        interrupted(Turn.stall(new byte[0]), client -> client.head("a"));
    }

    @Test
    void anInterruptedThreadStopsReading() throws Exception {
        interrupted(Turn.stall(HALF_A_REPLY), client -> {
            try (InputStream content = client.get("a", ByteRange.all(10)).content()) {
                content.readAllBytes();
            }
        });
    }

    @Test
    void anInterruptedThreadStopsWriting() throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        interrupted(
                exchange -> {
                    exchange.readHead();
                    await(over);
                },
                client -> client.put("a", endless(1L << 30)));
        over.countDown();
    }

    @Test
    void anInterruptedThreadDoesNotBegin() {
        S3Client client = facing(Turn.answer(200, ""));
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> client.head("a")).isInstanceOf(InterruptedIOException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anInterruptedThreadStopsPausing() throws Exception {
        CountDownLatch pausing = new CountDownLatch(1);
        try (S3Client client = S3Client.open(
                Settings.of(java.net.URI.create("http://127.0.0.1:1"), "bucket").all(), pause -> {
                    pausing.countDown();
                    new CountDownLatch(1).await();
                })) {
            interrupt(pausing, () -> client.head("a"));
        }
    }

    private void interrupted(Turn turn, Call call) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        S3Client client = facing(exchange -> turn.play(announcing(exchange, asked)));
        interrupt(asked, () -> call.on(client));
        assertThat(connections()).as("it did not try again").isEqualTo(1);
    }

    private static void interrupt(CountDownLatch moment, Work work) throws Exception {
        CompletableFuture<Boolean> stillInterrupted = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                work.run();
                stillInterrupted.completeExceptionally(new AssertionError("it went on"));
            } catch (InterruptedIOException e) {
                stillInterrupted.complete(Thread.currentThread().isInterrupted());
            } catch (IOException | RuntimeException e) {
                stillInterrupted.completeExceptionally(e);
            }
        });
        thread.start();
        moment.await();
        thread.interrupt();
        try {
            assertThat(stillInterrupted.get()).isTrue();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    private static Exchange announcing(Exchange exchange, CountDownLatch asked) {
        asked.countDown();
        return exchange;
    }

    private static Settings impatient(Settings settings) {
        return settings.attempts(2)
                .timeouts(new Timeouts(Duration.ofSeconds(5), Duration.ofMillis(100), Duration.ofSeconds(30)));
    }

    private static Payload endless(long length) {
        byte[] some = new byte[65_536];
        return new Payload() {
            @Override
            public long length() {
                return length;
            }

            @Override
            public java.util.Optional<String> sha256() {
                return java.util.Optional.of("0".repeat(64));
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                for (long sent = 0; sent < length; sent += some.length) {
                    sink.write(some, 0, some.length);
                }
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Call {
        void on(S3Client client) throws IOException;
    }

    private interface Work {
        void run() throws IOException;
    }
}
