package io.staithe.http.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.FaultyBlobStore;
import io.staithe.http.FaultyBlobStore.Step;
import io.staithe.http.RegistryHandler;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.http.exchange.Body;
import io.staithe.http.exchange.HttpHandler;
import io.staithe.http.exchange.HttpHeaders;
import io.staithe.http.exchange.HttpResponse;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was opened for a body is closed, whatever becomes of the response. */
abstract class SourcesContract extends Cases {
    private static final String GET = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";

    SourcesContract(ServerKind kind) {
        super(kind);
    }

    /** Gives so many bytes and then fails, and tells when it was closed. */
    private static final class Source extends InputStream {
        private final CountDownLatch closed = new CountDownLatch(1);
        private long left;

        Source(long left) {
            this.left = left;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            Objects.checkFromIndexSize(offset, length, bytes.length);
            if (left == 0) {
                throw new IOException("the store is gone");
            }
            int given = (int) Math.min(left, length);
            left -= given;
            return given;
        }

        @Override
        public void close() {
            closed.countDown();
        }

        void assertClosed() throws InterruptedException {
            assertThat(closed.await(RawClient.PATIENCE_MILLIS, TimeUnit.MILLISECONDS))
                    .as("closed")
                    .isTrue();
        }
    }

    private static HttpHandler once(HttpResponse response) {
        return request -> request.path().equals("/still-there") ? HttpResponse.of(200) : response;
    }

    @Test
    void sourceIsClosedWhenAllOfItWasSent() throws Exception {
        Source source = new Source(10);
        try (ServerUnderTest server =
                serving(once(HttpResponse.of(200).with(Body.Stream.of(atMost(10, source), 10))))) {
            assertThat(server.get("/").body()).hasSize(10);
            source.assertClosed();
        }
    }

    @ParameterizedTest
    @CsvSource({"HEAD, 200", "GET, 204", "GET, 304"})
    void sourceIsClosedWhereNoneOfItIsSent(String method, int status) throws Exception {
        Source source = new Source(0);
        try (ServerUnderTest server = serving(once(HttpResponse.of(status).with(Body.Stream.of(source, 10))));
                RawClient client = server.connect()) {
            assertThat(client.send(GET.replace("GET", method)).readHead()).startsWith("HTTP/1.1 " + status);
            source.assertClosed();
        }
    }

    @Test
    void sourceThatFailsIsClosed() throws Exception {
        Source source = new Source(1_000_000);
        try (ServerUnderTest server = serving(once(HttpResponse.of(200).with(Body.Stream.of(source, 2_000_000))));
                RawClient client = server.connect()) {
            client.send(GET).readToEnd();
            source.assertClosed();
            server.assertThatItStillServes();
        }
    }

    @Test
    void sourceIsClosedWhereTheClientIsGone() throws Exception {
        Source source = new Source(1L << 40);
        try (ServerUnderTest server = serving(once(HttpResponse.of(200).with(Body.Stream.of(source, 1L << 40))))) {
            try (RawClient client = server.connect()) {
                client.send(GET).readHead();
            }
            source.assertClosed();
            server.assertThatItStillServes();
        }
    }

    @Test
    void sourceIsClosedWhereTheClientStopsReading() throws Exception {
        Source source = new Source(1L << 40);
        try (ServerUnderTest server = serving(once(HttpResponse.of(200).with(Body.Stream.of(source, 1L << 40))));
                RawClient client = server.connect()) {
            client.send(GET).readHead();
            source.assertClosed();
        }
    }

    @Test
    void sourceIsClosedWhereTheServerWillNotHaveTheResponse() throws Exception {
        Source source = new Source(0);
        HttpHeaders broken = HttpHeaders.empty().with("X-A", "a\r\nX-B: b");
        try (ServerUnderTest server = serving(once(new HttpResponse(200, broken, Body.Stream.of(source, 10))));
                RawClient client = server.connect()) {
            assertThat(client.send(GET).readToEnd()).doesNotContain("\nX-B:");
            source.assertClosed();
            server.assertThatItStillServes();
        }
    }

    /** From the wire to the store and back. */
    @Test
    void pullThatCannotBeginIsAnsweredAndOneThatBreaksOffLeavesNothingOpen() throws Exception {
        FaultyBlobStore store = new FaultyBlobStore();
        byte[] blob = Samples.random(3, 32 << 20); // far more than the sockets hold
        try (Served served = Served.of(Registry.builder().blobs(store).createOnPush(RepositorySettings.standard()))) {
            String path = "/v2/team/app/blobs/" + served.blob("team/app", blob);
            try (ServerUnderTest server = serving(RegistryHandler.of(served.registry))) {
                store.fail(Step.OPEN);
                var refused = server.get(path);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(refused.headers().firstValue("Retry-After")).contains("5");
                store.recover();

                assertThat(server.get(path).body()).isEqualTo(blob);
                for (String range : new String[] {"bytes=0-", "bytes=0-,1-1", "bytes=0-0,2-16000000,5-"}) {
                    try (RawClient client = server.connect()) {
                        client.send("GET " + path + " HTTP/1.1\r\nHost: h\r\nRange: " + range + "\r\n\r\n")
                                .readHead();
                    }
                }
                store.awaitAllClosed(RawClient.PATIENCE_MILLIS);
                assertThat(store.opened()).isGreaterThan(3);
            }
        }
    }

    private static InputStream atMost(int bytes, InputStream source) {
        return new InputStream() {
            private int left = bytes;

            @Override
            public int read() throws IOException {
                return left-- > 0 ? source.read() & 0xFF : -1;
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }
}
