package io.staithe.http.jdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.contract.RawClient;
import io.staithe.http.contract.ServerUnderTest;
import io.staithe.http.exchange.HttpResponse;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Threads from which a stalled client was thrown out serve the next one as if nothing had been. */
class SharedThreadsTest {
    private static final int STALLED = 8;
    private static final int REQUESTS = 200;

    @Test
    void interruptOfAStalledExchangeReachesNoOther() throws Exception {
        AtomicInteger interrupted = new AtomicInteger();
        ExecutorService threads = WorkerThreads.pool(2);
        try (ServerUnderTest server = JdkKind.serving(
                request -> {
                    interrupted.addAndGet(Thread.currentThread().isInterrupted() ? 1 : 0);
                    return HttpResponse.of(200);
                },
                Optional.of(threads))) {
            List<RawClient> stalled = new ArrayList<>();
            List<CompletableFuture<Integer>> running = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                if (i % (REQUESTS / STALLED) == 0) {
                    stalled.add(server.connect().send("GET / HT"));
                }
                running.add(request(server, i));
            }

            assertThat(running).allSatisfy(status -> assertThat(status.join()).isEqualTo(200));
            for (RawClient client : stalled) {
                assertThat(client.readToEnd()).isEmpty();
                client.close();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(interrupted).hasValue(0);
    }

    private static CompletableFuture<Integer> request(ServerUnderTest server, int number) throws IOException {
        return server.client()
                .sendAsync(HttpRequest.newBuilder(server.uri("/" + number)).build(), BodyHandlers.discarding())
                .thenApply(java.net.http.HttpResponse::statusCode);
    }
}
