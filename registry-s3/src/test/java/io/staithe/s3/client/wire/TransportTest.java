package io.staithe.s3.client.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.s3.fixture.ScriptedStore;
import io.staithe.s3.fixture.TlsIdentity;
import io.staithe.s3.fixture.Turn;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way over plain sockets and over TLS. */
class TransportTest {
    private static TlsIdentity identity;

    @BeforeAll
    static void createIdentity(@TempDir Path folder) throws Exception {
        identity = TlsIdentity.create(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void bytesGoAndCome(String scheme) throws Exception {
        byte[] content = new byte[3_000_001];
        new Random(1).nextBytes(content);
        Turn echo = exchange -> {
            exchange.readHead();
            byte[] body = exchange.readBody();
            exchange.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n").getBytes(UTF_8));
            exchange.write(body);
        };
        try (ScriptedStore store = store(scheme, echo);
                Transport transport = transport()) {
            for (int call = 0; call < 3; call++) {
                try (Reply reply = transport.send(put(store, content))) {
                    assertThat(reply.bytes(content.length)).isEqualTo(content);
                }
            }
            assertThat(store.connections()).isEqualTo(1);
            assertThat(transport.connections()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void nothingIsOpenAfterClose(String scheme) throws Exception {
        Transport transport = transport();
        try (ScriptedStore store = store(scheme, Turn.answer(200, "twelve bytes"))) {
            Reply inUse = transport.send(get(store));
            transport.send(get(store)).close();
            assertThat(transport.connections()).isEqualTo(2);

            transport.close();
            assertThat(transport.connections()).isEqualTo(1);
            assertThat(inUse.bytes(100)).hasSize(12);
            inUse.close();

            assertThat(transport.connections()).isZero();
            store.awaitEnds();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void anInterruptedThreadStopsWaiting(String scheme) throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        Turn silence = exchange -> {
            exchange.readHead();
            asked.countDown();
            exchange.awaitEnd();
        };
        try (ScriptedStore store = store(scheme, silence);
                Transport transport = transport()) {
            CompletableFuture<IOException> failure = new CompletableFuture<>();
            Thread thread = new Thread(() -> {
                try (Reply reply = transport.send(get(store))) {
                    failure.completeExceptionally(new AssertionError(reply.status()));
                } catch (IOException e) {
                    failure.complete(e);
                }
            });
            thread.start();
            asked.await();
            thread.interrupt();

            assertThat(failure.get()).isInstanceOf(InterruptedIOException.class);
            store.awaitEnds();
            assertThat(transport.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http", "https"})
    void silenceIsNoInterruption(String scheme) throws Exception {
        try (ScriptedStore store = store(scheme, Turn.stall(new byte[0]));
                Transport transport = transport(Duration.ofMillis(100))) {
            assertThatThrownBy(() -> transport.send(get(store)))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(InterruptedIOException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/bucket/../a", "/bucket/%2e%2e/a", "/bucket/./a"})
    void aPathThatWouldBeSentOtherwiseIsRefused(String path) throws Exception {
        try (ScriptedStore store = store("http", Turn.answer(200, ""));
                Transport transport = transport()) {
            WireRequest request = new WireRequest("GET", address(store), path, "", List.of(), Optional.empty(), false);
            assertThatThrownBy(() -> transport.send(request)).isInstanceOf(IllegalArgumentException.class);
            assertThat(store.connections()).isZero();
        }
    }

    private static ScriptedStore store(String scheme, Turn... turns) {
        return scheme.equals("http")
                ? ScriptedStore.playing(turns)
                : ScriptedStore.playing(
                        (ServerSocketFactory) identity.context().getServerSocketFactory(), scheme, turns);
    }

    private static Transport transport() {
        return transport(Duration.ofSeconds(20));
    }

    private static Transport transport(Duration idle) {
        return new Transport(
                Duration.ofSeconds(5),
                idle,
                idle,
                builder -> builder.sslSocketFactory(identity.context().getSocketFactory(), identity.trust()));
    }

    private static BucketAddress address(ScriptedStore store) {
        return BucketAddress.at(store.endpoint(), "bucket", true);
    }

    private static WireRequest get(ScriptedStore store) {
        return new WireRequest("GET", address(store), "/a", "", List.of(), Optional.empty(), false);
    }

    private static WireRequest put(ScriptedStore store, byte[] content) {
        Body body = new Body() {
            @Override
            public long length() {
                return content.length;
            }

            @Override
            public void writeTo(Sink sink) throws IOException {
                byte[] changing = content.clone();
                sink.write(changing, 0, 1_000_000);
                Arrays.fill(changing, 0, 1_000_000, (byte) 0);
                sink.write(changing, 1_000_000, content.length - 1_000_000);
            }
        };
        return new WireRequest("PUT", address(store), "/a", "", List.of(), Optional.of(body), false);
    }
}
