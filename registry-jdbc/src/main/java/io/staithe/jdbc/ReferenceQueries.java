package io.staithe.jdbc;

import io.staithe.registry.catalog.Reference;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.util.List;
import java.util.Set;

/** The table {@code image_reference}. */
final class ReferenceQueries {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String INSERT =
            "INSERT INTO image_reference (repository_id, digest, kind, target) VALUES (" + ID + ", ?, ?, ?)";
    private static final String OF_IMAGE =
            "SELECT kind, target FROM image_reference WHERE repository_id = " + ID + " AND digest = ?";
    private static final String USERS = "SELECT digest FROM image_reference WHERE repository_id = " + ID
            + " AND kind = ? AND target = ? ORDER BY digest LIMIT ?";

    private final JdbcTransaction transaction;

    ReferenceQueries(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    void insert(RepositoryName repository, Digest image, Set<Reference> references) {
        for (Reference reference : references) {
            transaction
                    .change()
                    .update(INSERT, transaction.registry(), repository, image, reference.kind(), reference.digest());
        }
    }

    Set<Reference> of(RepositoryName repository, Digest image) {
        return Set.copyOf(transaction
                .session()
                .list(
                        OF_IMAGE,
                        row -> new Reference(Reference.Kind.valueOf(row.text(1)), row.digest(2)),
                        transaction.registry(),
                        repository,
                        image));
    }

    List<Digest> usersOf(RepositoryName repository, Reference reference, int limit) {
        return transaction
                .page(limit)
                .list(
                        USERS,
                        row -> row.digest(1),
                        transaction.registry(),
                        repository,
                        reference.kind(),
                        reference.digest(),
                        limit);
    }
}
