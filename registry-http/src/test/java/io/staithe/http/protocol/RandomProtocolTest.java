package io.staithe.http.protocol;

import io.staithe.http.RegistryHandler;
import io.staithe.http.TestRegistry;
import io.staithe.http.Wire;
import io.staithe.http.oci.RedirectPolicy;
import io.staithe.jdbc.JdbcMetadataStore;
import io.staithe.registry.Registry;
import io.staithe.registry.RegistryBuilder;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.limit.Limit;
import io.staithe.registry.limit.Limits;
import io.staithe.registry.name.RepositoryName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random requests of every kind, each with the status that a plain model says, over every pair of stores.
 *
 * <p>After every step what holds at every moment is checked for the repository that was touched. The seed is in the
 * message of a failure, and is set by {@code -Dstaithe.seed}; {@code -Dstaithe.steps} makes the play longer, as the
 * checks beside the build do.
 */
class RandomProtocolTest {
    private final long seed = Long.getLong("staithe.seed", 20_260_901L);
    private final RandomContent content = new RandomContent(new Random(seed));
    private final Model model = new Model();

    @Test
    void onTheHeap() {
        play(TestRegistry.builder(), TestRegistry.steps(8_000));
    }

    @Test
    void inFilesAndSqlite(@TempDir Path folder) throws IOException {
        play(
                Registry.builder()
                        .blobs(FileSystemBlobStore.open(folder.resolve("blobs")))
                        .metadata(JdbcMetadataStore.sqlite(folder.resolve("registry.db"))),
                Integer.getInteger("staithe.steps", 1_500));
    }

    private void play(RegistryBuilder builder, int steps) {
        Instant still = Instant.parse("2026-09-01T12:00:00Z");
        try (Registry registry = builder.clock(() -> still)
                .limits(Limits.standard().with(Limit.OPEN_UPLOADS, 1_000_000))
                .build()) {
            for (ModelRepository repository : model.repositories()) {
                registry.repositories().create(RepositoryName.of(repository.name()), repository.settings());
            }
            Wire wire = Wire.to(RegistryHandler.builder(registry)
                    .redirects(RedirectPolicy.never())
                    .build());
            List<Consumer<ModelRepository>> kinds = kinds(wire);
            Invariants invariants = new Invariants(wire, model, content);
            int step = 0;
            try {
                for (; step < steps; step++) {
                    ModelRepository touched = content.any(model.repositories());
                    content.any(kinds).accept(touched);
                    invariants.check(touched);
                }
                invariants.checkAll();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ", step " + step, e);
            }
        }
    }

    /** What is here twice happens twice as often. */
    private List<Consumer<ModelRepository>> kinds(Wire wire) {
        Uploading uploading = new Uploading(wire, model, content);
        Imaging imaging = new Imaging(wire, content);
        return List.of(
                uploading::begin,
                uploading::single,
                uploading::single,
                uploading::mount,
                uploading::stream,
                uploading::stream,
                uploading::chunk,
                uploading::chunk,
                uploading::complete,
                uploading::complete,
                uploading::complete,
                uploading::status,
                uploading::cancel,
                imaging::pushByTag,
                imaging::pushByTag,
                imaging::pushByDigest,
                imaging::pushByDigest,
                imaging::pushAgain,
                imaging::deleteTag,
                imaging::deleteManifest,
                imaging::deleteManifest,
                imaging::deleteBlob,
                imaging::deleteBlob);
    }
}
