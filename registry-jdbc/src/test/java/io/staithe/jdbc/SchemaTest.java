package io.staithe.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.name.RegistryId;
import io.staithe.registry.store.MetadataStore;
import io.staithe.registry.store.StoredBlob;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database of an older release is brought to the newest version, with all that is in it. */
class SchemaTest {
    private static final RegistryId REGISTRY = RegistryId.of("123456789012", "eu-west-1");
    private static final Digest DIGEST = DigestAlgorithm.SHA256.digest(new byte[0]);

    @TempDir
    Path folder;

    @Test
    void aDatabaseOfTheFirstVersionIsBroughtToTheNewest() throws Exception {
        Path file = folder.resolve("registry.db");
        run(
                file,
                script(1) + "CREATE TABLE staithe_version (version INTEGER NOT NULL);\n"
                        + "INSERT INTO staithe_version (version) VALUES (1);\n"
                        + "INSERT INTO registry (account, region) VALUES ('123456789012', 'eu-west-1');\n"
                        + "INSERT INTO blob VALUES (1, '" + DIGEST + "', 0, '" + DIGEST + ".1', 0);\n");

        try (MetadataStore store = JdbcMetadataStore.sqlite(file)) {
            assertThat(store.<Optional<BlobRecord>>read(
                            REGISTRY, tx -> tx.blobs().find(DIGEST)))
                    .isPresent();
            StoredBlob named = new StoredBlob(DIGEST, 0, DIGEST + ".1");
            StoredBlob other = new StoredBlob(DIGEST, 0, DIGEST + ".2");
            assertThat(store.unnamed(List.of(named, other))).containsExactly(other);
            assertThat(store.identity(() -> "one")).isEqualTo("one");
        }
        try (Session session = SqliteFile.at(file).reader()) {
            assertThat(session.first("SELECT version FROM staithe_version", row -> row.number(1)))
                    .contains((long) Schema.NEWEST);
        }
    }

    private static String script(int version) throws Exception {
        try (InputStream script = SchemaTest.class.getResourceAsStream("sqlite/" + version + ".sql")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void run(Path file, String script) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file.toUri());
                Statement statement = connection.createStatement()) {
            for (String sql : script.split(";\\R", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
    }
}
