package io.staithe.jdbc;

import io.staithe.registry.catalog.RepositoryRecord;
import io.staithe.registry.catalog.RepositorySettings;
import io.staithe.registry.catalog.TagFilter;
import io.staithe.registry.catalog.TagMutability;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.store.RepositoryTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table {@code repository}. */
final class JdbcRepositoryTable implements RepositoryTable {
    /** The number of a repository, for other tables' statements; the registry's number and the name are bound. */
    static final String ID = "(SELECT id FROM repository WHERE registry_id = ? AND name = ?)";

    private static final String SELECT =
            "SELECT name, created_at, tag_mutability, tag_filters, sparse_manifests FROM repository";
    private static final String FIND = SELECT + " WHERE registry_id = ? AND name = ?";
    private static final String PAGE = SELECT + " WHERE registry_id = ? AND name > ? ORDER BY name LIMIT ?";
    private static final String NUMBER = "SELECT id FROM repository WHERE registry_id = ? AND name = ?";
    private static final String INSERT =
            "INSERT INTO repository (registry_id, name, created_at, tag_mutability, tag_filters, sparse_manifests)"
                    + " VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String UPDATE =
            "UPDATE repository SET created_at = ?, tag_mutability = ?, tag_filters = ?, sparse_manifests = ?"
                    + " WHERE registry_id = ? AND name = ?";
    private static final String COUNT = "SELECT repository_count FROM registry WHERE id = ?";
    private static final String RECOUNT = "UPDATE registry SET repository_count = repository_count + ? WHERE id = ?";

    /** What hangs on a repository, before what it hangs on: so no row is looked at twice. */
    private static final List<String> CLEAR = List.of(
            "DELETE FROM tag WHERE repository_id = ?",
            "DELETE FROM tag_move WHERE repository_id = ?",
            "DELETE FROM referrer WHERE repository_id = ?",
            "DELETE FROM image_reference WHERE repository_id = ?",
            "DELETE FROM manifest WHERE repository_id = ?",
            "DELETE FROM image WHERE repository_id = ?",
            "DELETE FROM link WHERE repository_id = ?",
            "DELETE FROM upload WHERE repository_id = ?",
            "DELETE FROM repository WHERE id = ?");

    private static final String BETWEEN_FILTERS = " ";

    private final JdbcTransaction transaction;

    JdbcRepositoryTable(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<RepositoryRecord> find(RepositoryName name) {
        return transaction.session().first(FIND, JdbcRepositoryTable::repository, transaction.registry(), name);
    }

    @Override
    public boolean insert(RepositoryRecord repository) {
        RepositorySettings settings = repository.settings();
        boolean inserted = transaction
                        .change()
                        .update(
                                INSERT,
                                transaction.registry(),
                                repository.name(),
                                repository.createdAt(),
                                settings.tagMutability().mode(),
                                filters(settings),
                                settings.sparseManifests() ? 1 : 0)
                > 0;
        if (inserted) {
            recount(+1);
        }
        return inserted;
    }

    @Override
    public boolean update(RepositoryRecord repository) {
        RepositorySettings settings = repository.settings();
        return transaction
                        .change()
                        .update(
                                UPDATE,
                                repository.createdAt(),
                                settings.tagMutability().mode(),
                                filters(settings),
                                settings.sparseManifests() ? 1 : 0,
                                transaction.registry(),
                                repository.name())
                > 0;
    }

    @Override
    public boolean delete(RepositoryName name) {
        Session session = transaction.change();
        Optional<Long> number = session.first(NUMBER, row -> row.number(1), transaction.registry(), name);
        if (number.isEmpty()) {
            return false;
        }
        for (String clear : CLEAR) {
            session.update(clear, number.get());
        }
        recount(-1);
        return true;
    }

    @Override
    public List<RepositoryRecord> page(Optional<RepositoryName> after, int limit) {
        String above = after.map(RepositoryName::value).orElse("");
        return transaction
                .page(limit)
                .list(PAGE, JdbcRepositoryTable::repository, transaction.registry(), above, limit);
    }

    @Override
    public long count() {
        return transaction
                .session()
                .first(COUNT, row -> row.number(1), transaction.registry())
                .orElse(0L);
    }

    private void recount(int change) {
        transaction.change().update(RECOUNT, change, transaction.registry());
    }

    private static String filters(RepositorySettings settings) {
        return settings.tagMutability().exclusions().stream()
                .map(TagFilter::value)
                .collect(Collectors.joining(BETWEEN_FILTERS));
    }

    private static RepositoryRecord repository(Row row) throws SQLException {
        List<TagFilter> filters = Stream.of(row.text(4).split(BETWEEN_FILTERS))
                .filter(filter -> !filter.isEmpty())
                .map(TagFilter::of)
                .toList();
        TagMutability mutability = new TagMutability(TagMutability.Mode.valueOf(row.text(3)), filters);
        return new RepositoryRecord(
                RepositoryName.of(row.text(1)), row.instant(2), new RepositorySettings(mutability, row.number(5) != 0));
    }
}
