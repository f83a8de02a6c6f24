package io.staithe.s3.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.s3.fixture.Request;
import io.staithe.s3.fixture.ScriptedStore;
import io.staithe.s3.fixture.Settings;
import io.staithe.s3.fixture.Turn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;

/** Tests of a client that faces a scripted store. Whatever happens, nothing is left behind. */
abstract class FaultTest {
    static final byte[] CONTENT = new byte[100];

    /** How long the client waited between tries; it did not really. */
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private final List<AutoCloseable> open = new ArrayList<>();
    private UnaryOperator<Settings> change = UnaryOperator.identity();
    private final List<ScriptedStore> stores = new ArrayList<>();

    /** Changes the settings of the clients to come. */
    final FaultTest having(UnaryOperator<Settings> more) {
        change = more;
        return this;
    }

    /** A client of a store that plays some turns. */
    final S3Client facing(Turn... turns) {
        ScriptedStore store = ScriptedStore.playing(turns);
        stores.add(store);
        Settings settings = change.apply(Settings.of(store.endpoint(), "bucket"));
        S3Client client = S3Client.open(settings.all(), pauses::add);
        open.add(client);
        return client;
    }

    /** The store that the last client faces. */
    final ScriptedStore store() {
        return stores.get(stores.size() - 1);
    }

    /** How many connections the client made so far. */
    final int connections() {
        return store().connections();
    }

    final List<Request> requests() {
        return store().requests();
    }

    @AfterEach
    final void nothingIsLeftBehind() throws Exception {
        for (AutoCloseable client : open) {
            client.close();
        }
        for (ScriptedStore store : stores) {
            store.awaitEnds();
            store.close();
        }
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .as("only the threads that OkHttp shares in a process")
                .noneMatch(name -> name.startsWith("OkHttp Dispatcher") || name.startsWith("OkHttp http"));
    }
}
