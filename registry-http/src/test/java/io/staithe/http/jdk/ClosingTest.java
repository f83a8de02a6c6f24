package io.staithe.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.http.contract.RawClient;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A server that closes finishes what it began, begins nothing, and leaves nothing behind. */
class ClosingTest {
    @Test
    void requestsUnderWayAreAnswered() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        ServerUnderTest server = JdkKind.serving(request -> {
            if (request.path().equals("/under-way")) {
                entered.countDown();
                await(leave);
            }
            return HttpResponse.of(200);
        });
        CompletableFuture<java.net.http.HttpResponse<Void>> running = server.client()
                .sendAsync(HttpRequest.newBuilder(server.uri("/under-way")).build(), BodyHandlers.discarding());
        await(entered);
        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);

        assertThatClosedToOthers(server);
        assertThat(closing).isNotDone();
        leave.countDown();

        assertThat(running.get(20, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        closing.get(20, TimeUnit.SECONDS);
    }

    /** Waits until the close that was begun elsewhere takes effect. */
    private static void assertThatClosedToOthers(ServerUnderTest server) throws InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < TimeUnit.SECONDS.toNanos(5)) {
            try (RawClient client = server.connect()) {
                client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
                if (client.readToEnd().isEmpty()) {
                    return;
                }
            } catch (IOException refused) {
                return;
            }
        }
        throw new AssertionError("the server still answers");
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void connectionsAreRefusedAfterwards() throws Exception {
        ServerUnderTest server = JdkKind.serving(request -> HttpResponse.of(200));
        RawClient idle = server.connect();
        idle.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readResponse();

        server.close();

        assertThat(idle.readToEnd()).isEmpty();
        assertThatThrownBy(server::connect).isInstanceOf(IOException.class);
        idle.close();
    }

    @Test
    void closingTwiceIsClosingOnce() throws Exception {
        ServerUnderTest server = JdkKind.serving(request -> HttpResponse.of(200));
        server.close();
        server.close();
    }

    @Test
    void noThreadIsLeftBehind() throws Exception {
        Set<Thread> before = threads();
        for (int i = 0; i < 3; i++) {
            try (ServerUnderTest server = JdkKind.serving(request -> HttpResponse.of(200));
                    RawClient silent = server.connect();
                    RawClient client = server.connect()) {
                client.send("GET / HTTP/1.1\r\nHost: h\r\n\r\n").readResponse();
            }
        }

        for (Thread thread : threads()) {
            if (!before.contains(thread)) {
                thread.join(TimeUnit.SECONDS.toMillis(20));
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.getName().startsWith("HttpClient")
                        && !thread.getName().startsWith("ForkJoinPool")
                        && !thread.getName().startsWith("VirtualThread"))
                .collect(Collectors.toSet());
    }

    @Test
    void executorThatWasSuppliedStaysOpen() throws Exception {
        ExecutorService executor = Executors.newCachedThreadPool();
        try {
            try (ServerUnderTest server = JdkKind.serving(request -> HttpResponse.of(200), Optional.of(executor))) {
                server.assertThatItStillServes();
            }

            assertThat(executor.isShutdown()).isFalse();
        } finally {
            executor.shutdown();
        }
    }
}
