package io.staithe.http.oci;

import static io.staithe.http.Samples.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.http.Answer;
import io.staithe.http.Samples;
import io.staithe.http.Served;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.memory.InMemoryMetadataStore;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the metadata cannot be had, whatever is asked is answered with a request to come back. */
class FailingMetadataTest {
    private final AtomicBoolean down = new AtomicBoolean();
    private final Served served =
            Served.of(Registry.builder().metadata(new Failing()).createOnPush(RepositorySettings.standard()));
    private final String digest = served.blob("team/app", bytes("blob"));
    private final String upload = served.upload("team/app");

    @AfterEach
    void close() {
        served.close();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/team/app/blobs/{digest}",
        "HEAD, /v2/team/app/blobs/{digest}",
        "DELETE, /v2/team/app/blobs/{digest}",
        "GET, /v2/team/app/manifests/1.0",
        "HEAD, /v2/team/app/manifests/1.0",
        "GET, /v2/team/app/tags/list",
        "GET, /v2/_catalog",
        "GET, /v2/team/app/referrers/{digest}",
        "POST, /v2/team/app/blobs/uploads/",
        "POST, /v2/team/app/blobs/uploads/?digest={digest}",
        "POST, /v2/team/app/blobs/uploads/?mount={digest}&from=team/app",
        "GET, {upload}",
        "HEAD, {upload}",
        "PATCH, {upload}",
        "PUT, {upload}?digest={digest}",
        "DELETE, {upload}",
    })
    void theClientIsAskedToComeBack(String method, String target) {
        down.set(true);

        Answer answer = served.wire
                .ask(method, target.replace("{digest}", digest).replace("{upload}", upload))
                .body(method.startsWith("P") ? bytes("blob") : new byte[0])
                .gives(503);

        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.text()).doesNotContain("secret");
        down.set(false);
        served.wire
                .put(upload + "?digest=" + Samples.sha256("more"))
                .body("more")
                .gives(201);
    }

    /** Keeps metadata on the heap, and is down at times. */
    private final class Failing implements MetadataStore {
        private final MetadataStore heap = new InMemoryMetadataStore();

        @Override
        public <T> T read(RegistryId registry, Function<? super Transaction, T> work) {
            return up().read(registry, work);
        }

        @Override
        public <T> T write(RegistryId registry, Function<? super Transaction, T> work) {
            return up().write(registry, work);
        }

        @Override
        public List<StoredBlob> unnamed(List<StoredBlob> objects) {
            return up().unnamed(objects);
        }

        @Override
        public String identity(IdSource ids) {
            return up().identity(ids);
        }

        @Override
        public void close() {
            heap.close();
        }

        private MetadataStore up() {
            if (down.get()) {
                throw new ServerException("The database cannot be reached", new IOException("secret.example"));
            }
            return heap;
        }
    }
}
