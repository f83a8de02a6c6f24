package io.staithe.jdbc;

import io.staithe.registry.failure.ServerException;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.Transaction;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * Metadata in an SQL database.
 *
 * <p>One instance serves any number of registries and threads: reads run side by side, and beside the one write that is
 * under way; writes stand in line. A write that returned survives a loss of power. Whoever opened it closes it, which
 * waits for the work under way; work after that is refused with an {@link IllegalStateException}.
 */
public final class JdbcMetadataStore implements MetadataStore {
    private static final int READERS = Math.max(4, 2 * Runtime.getRuntime().availableProcessors());

    private final Gate gate = new Gate();
    private final RegistryIds registries = new RegistryIds();
    private final WriterQueue queue;
    private final SessionPool writer;
    private final SessionPool readers;

    private JdbcMetadataStore(SqliteFile file) {
        queue = WriterQueue.of(file.path());
        writer = new SessionPool(1, file::writer);
        readers = new SessionPool(READERS, file::reader);
        try {
            queue.inTurn(() -> {
                file.prepare();
                return true;
            });
        } catch (RuntimeException e) {
            queue.close();
            throw e;
        }
    }

    /**
     * Opens a SQLite database, which several processes of one machine may share.
     *
     * <p>Not on a network file system, where SQLite's locks cannot be relied on.
     *
     * @param file the database, in a folder that exists; created where it does not exist
     * @return the store
     * @throws IllegalStateException where the file is no database of this library, or was written by a newer release
     * @throws ServerException where the file cannot be opened or is damaged
     */
    public static JdbcMetadataStore sqlite(Path file) {
        return new JdbcMetadataStore(SqliteFile.at(file));
    }

    @Override
    public <T> T read(RegistryId registry, Function<? super Transaction, T> work) {
        return reading(session -> JdbcTransaction.reading(session, registries.find(session, registry))
                .run(work));
    }

    @Override
    public <T> T write(RegistryId registry, Function<? super Transaction, T> work) {
        return writing(session -> JdbcTransaction.writing(session, registries.findOrCreate(session, registry))
                .run(work));
    }

    @Override
    public List<StoredBlob> unnamed(List<StoredBlob> objects) {
        return reading(session -> StoreQueries.unnamed(session, objects));
    }

    @Override
    public String identity(IdSource ids) {
        return reading(StoreQueries::identity).orElseGet(() -> writing(session -> StoreQueries.identify(session, ids)));
    }

    private <T> T reading(Function<Session, T> work) {
        return gate.pass(
                () -> readers.with(session -> session.inTransaction(SqliteFile.BEGIN_READ, () -> work.apply(session))));
    }

    private <T> T writing(Function<Session, T> work) {
        return gate.pass(() -> queue.inTurn(() ->
                writer.with(session -> session.inTransaction(SqliteFile.BEGIN_WRITE, () -> work.apply(session)))));
    }

    @Override
    public void close() {
        gate.shut(() -> {
            try (queue;
                    writer) {
                readers.close();
            }
        });
    }
}
