package io.staithe.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every statement finds its rows by an index, in the order it wants them. */
class SqlPlanTest {
    private static final Pattern STATEMENT = Pattern.compile("(SELECT|INSERT|UPDATE|DELETE) .*");
    private static final Pattern NOT_OF_A_TABLE = Pattern.compile(".*(staithe_version|sqlite_schema).*");

    @TempDir
    Path folder;

    private JdbcMetadataStore store;
    private Session session;

    @BeforeEach
    void open() {
        Path file = folder.resolve("registry.db");
        store = JdbcMetadataStore.sqlite(file);
        session = SqliteFile.at(file).writer();
    }

    @AfterEach
    void close() {
        session.close();
        store.close();
    }

    @Test
    void noStatementScansOrSorts() throws Exception {
        List<String> statements = statements();
        assertThat(statements).hasSizeGreaterThan(50);
        for (String sql : statements) {
            assertThat(plan(sql)).as(sql).noneMatch(step -> step.startsWith("SCAN") || step.contains("TEMP B-TREE"));
        }
    }

    /** But those to {@code registry}, whose rows are never deleted. */
    @Test
    void everyForeignKeyHasAnIndex() {
        for (String table : session.list(
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
                row -> row.text(1))) {
            List<String> keys = session.list(
                    "SELECT group_concat(\"from\" || ' = ?', ' AND ') FROM pragma_foreign_key_list(?)"
                            + " WHERE \"table\" <> 'registry' GROUP BY id",
                    row -> row.text(1),
                    table);
            for (String key : keys) {
                assertThat(plan("SELECT 1 FROM " + table + " WHERE " + key))
                        .as(table + " by " + key)
                        .noneMatch(step -> step.startsWith("SCAN"));
            }
        }
    }

    private List<String> plan(String sql) {
        return session.list("EXPLAIN QUERY PLAN " + sql, row -> row.text(4));
    }

    /** The constants of this package that are statements. */
    private static List<String> statements() throws IOException, ReflectiveOperationException {
        Path classes = Path.of("target/classes/io/staithe/jdbc");
        List<String> names;
        try (Stream<Path> files = Files.list(classes)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> "io.staithe.jdbc." + name.replace(".class", ""))
                    .collect(Collectors.toList());
        }
        List<String> statements = new ArrayList<>();
        for (String name : names) {
            for (Field field : Class.forName(name).getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    Object value = field.get(null);
                    Stream<?> texts = value instanceof List<?> list ? list.stream() : Stream.of(value);
                    texts.map(Object::toString)
                            .filter(STATEMENT.asMatchPredicate())
                            .filter(NOT_OF_A_TABLE.asMatchPredicate().negate())
                            // The beginnings of statements that other constants complete.
                            .filter(sql -> sql.startsWith("INSERT") || sql.contains(" WHERE "))
                            .forEach(statements::add);
                }
            }
        }
        return statements;
    }
}
