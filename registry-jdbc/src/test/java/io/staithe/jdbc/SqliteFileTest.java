package io.staithe.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.digest.Content;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.MetadataStore;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What only a file can do: stay, be damaged, be somebody else's, be shared. */
class SqliteFileTest {
    private static final RegistryId REGISTRY = RegistryId.of("123456789012", "eu-west-1");
    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a name with spaces? and #5%20.db");
    }

    @Test
    void everythingIsThereAfterReopening() {
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            insert(store, "aa");
        }
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            insert(store, "bb");
            assertThat(names(store)).containsExactly("aa", "bb");
        }
        assertThat(folder.toFile().list()).containsExactly(file.getFileName().toString());
    }

    @Test
    void theIdentityStaysWithTheFile() {
        String identity;
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            identity = store.identity(IdSource.random());
        }
        try (MetadataStore store = JdbcMetadataStore.sqlite(file);
                MetadataStore other = JdbcMetadataStore.sqlite(folder.resolve("other.db"))) {
            assertThat(store.identity(IdSource.random())).isEqualTo(identity);
            assertThat(other.identity(IdSource.random())).isNotEqualTo(identity);
        }
    }

    @Test
    void aCommitIsOnTheDiskWhenItReturns() {
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            for (Session session :
                    List.of(SqliteFile.at(file).writer(), SqliteFile.at(file).reader())) {
                try (session) {
                    assertThat(pragma(session, "journal_mode")).isEqualTo("wal");
                    assertThat(pragma(session, "synchronous")).isEqualTo("2");
                    assertThat(pragma(session, "fullfsync")).isEqualTo("1");
                    assertThat(pragma(session, "checkpoint_fullfsync")).isEqualTo("1");
                    assertThat(pragma(session, "foreign_keys")).isEqualTo("1");
                    assertThat(pragma(session, "busy_timeout")).isEqualTo("30000");
                }
            }
        }
    }

    @Test
    void aCopyTakenWithoutClosingHoldsEveryCommit() throws Exception {
        Path copy = folder.resolve("copy.db");
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            insert(store, "aa");
            insert(store, "bb");
            Files.copy(file, copy);
            Files.copy(folder.resolve(file.getFileName() + "-wal"), folder.resolve("copy.db-wal"));
        }
        try (MetadataStore store = JdbcMetadataStore.sqlite(copy)) {
            assertThat(names(store)).containsExactly("aa", "bb");
        }
    }

    @Test
    void theFileIsItsOwnersAlone() throws Exception {
        JdbcMetadataStore.sqlite(file).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileOfANewerReleaseIsRefused() throws Exception {
        JdbcMetadataStore.sqlite(file).close();
        run(file, "UPDATE staithe_version SET version = 9");
        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcMetadataStore.sqlite(file))
                .withMessageContaining("version 9")
                .withMessageContaining("newer");
    }

    @Test
    void aDatabaseOfAnotherApplicationIsRefusedAndLeftAsItIs() throws Exception {
        run(file, "CREATE TABLE theirs (id INTEGER)");
        byte[] before = Files.readAllBytes(file);
        assertThatIllegalStateException()
                .isThrownBy(() -> JdbcMetadataStore.sqlite(file))
                .withMessageContaining("another application");
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws Exception {
        byte[] text = "Dear diary, ".repeat(1_000).getBytes(StandardCharsets.UTF_8);
        Files.write(file, text);
        assertThatIllegalStateException().isThrownBy(() -> JdbcMetadataStore.sqlite(file));
        assertThat(Files.readAllBytes(file)).isEqualTo(text);
    }

    @Test
    void aDamagedFileIsAFailureOfTheServer() throws Exception {
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            for (int i = 0; i < 200; i++) {
                insert(store, "repository-" + i);
            }
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4_096; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        Files.write(file, bytes);
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> {
                    try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
                        names(store);
                    }
                })
                .satisfies(failure -> {
                    assertThat(failure.getMessage()).doesNotContain(folder.toString(), "SELECT", "SQL");
                    assertThat(failure.getCause()).isNotNull();
                });
    }

    @Test
    void aFolderThatIsNotThereIsAFailureOfTheServer() {
        assertThatExceptionOfType(ServerException.class)
                .isThrownBy(() -> JdbcMetadataStore.sqlite(folder.resolve("missing/registry.db")))
                .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("missing"));
    }

    @Test
    @Timeout(120)
    void twoStoresOnOneFileAndManyThreadsNeverFindItLocked() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try (MetadataStore one = JdbcMetadataStore.sqlite(file);
                MetadataStore other = JdbcMetadataStore.sqlite(file)) {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 16; thread++) {
                MetadataStore store = thread % 2 == 0 ? one : other;
                running.add(threads.submit(() -> {
                    for (int round = 0; round < 50; round++) {
                        increment(store);
                        names(store);
                    }
                }));
            }
            for (Future<?> work : running) {
                work.get();
            }
            assertThat(counter(one)).isEqualTo(16 * 50);
            assertThat(counter(other)).isEqualTo(16 * 50);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void storesOpenedAtOnceOnANewFileAgree() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                running.add(threads.submit(() -> {
                    try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
                        increment(store);
                    }
                }));
            }
            for (Future<?> work : running) {
                work.get();
            }
        } finally {
            threads.shutdownNow();
        }
        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            assertThat(counter(store)).isEqualTo(8);
        }
    }

    @Test
    void aWriteWaitsForAnotherProcess() throws Exception {
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (MetadataStore store = JdbcMetadataStore.sqlite(file);
                Session another = SqliteFile.at(file).writer()) {
            another.update(SqliteFile.BEGIN_WRITE);
            Future<?> waiting = threads.submit(() -> increment(store));
            assertThat(counter(store)).isZero();
            another.update("COMMIT");
            waiting.get();
            assertThat(counter(store)).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void insert(MetadataStore store, String name) {
        store.write(
                REGISTRY,
                tx -> tx.repositories()
                        .insert(new RepositoryRecord(RepositoryName.of(name), NOON, RepositorySettings.standard())));
    }

    private static List<String> names(MetadataStore store) {
        return store.read(REGISTRY, tx -> tx.repositories().page(Optional.empty(), 1_000)).stream()
                .map(repository -> repository.name().value())
                .toList();
    }

    private static void increment(MetadataStore store) {
        store.write(
                REGISTRY,
                tx -> tx.documents("counter")
                        .put(
                                "counter",
                                tx.documents("counter")
                                        .find("counter")
                                        .map(found -> found.version())
                                        .orElse(0L),
                                Content.empty()));
    }

    private static long counter(MetadataStore store) {
        return store.read(
                REGISTRY,
                tx -> tx.documents("counter")
                        .find("counter")
                        .map(found -> found.version())
                        .orElse(0L));
    }

    private static String pragma(Session session, String name) {
        return session.first("PRAGMA " + name, row -> row.text(1)).orElseThrow();
    }

    private static void run(Path file, String sql) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
