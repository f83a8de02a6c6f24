package io.staithe.jdbc;

import io.staithe.registry.catalog.Reference;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The table {@code image_reference}, by target, and the lists by image in {@code manifest}. */
final class ReferenceQueries {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String INSERT =
            "INSERT INTO image_reference (repository_id, kind, target, digest) VALUES (" + ID + ", ?, ?, ?)";
    private static final String DELETE =
            "DELETE FROM image_reference WHERE repository_id = " + ID + " AND kind = ? AND target = ? AND digest = ?";
    private static final String OF_IMAGE =
            "SELECT reference_list FROM manifest WHERE repository_id = " + ID + " AND digest = ?";
    private static final String USERS = "SELECT digest FROM image_reference WHERE repository_id = " + ID
            + " AND kind = ? AND target = ? ORDER BY digest LIMIT ?";

    private static final String BETWEEN_REFERENCES = " ";
    private static final char AFTER_KIND = '=';

    private final JdbcTransaction transaction;

    ReferenceQueries(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    void insert(RepositoryName repository, Digest image, Set<Reference> references) {
        change(INSERT, repository, image, references);
    }

    void delete(RepositoryName repository, Digest image, Set<Reference> references) {
        change(DELETE, repository, image, references);
    }

    Set<Reference> of(RepositoryName repository, Digest image) {
        return transaction
                .session()
                .first(OF_IMAGE, row -> references(row.text(1)), transaction.registry(), repository, image)
                .orElse(Set.of());
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

    /** References as a column holds them. */
    static String list(Set<Reference> references) {
        return references.stream()
                .map(reference -> reference.kind().name() + AFTER_KIND + reference.digest())
                .collect(Collectors.joining(BETWEEN_REFERENCES));
    }

    private static Set<Reference> references(String list) {
        return Stream.of(list.split(BETWEEN_REFERENCES, -1))
                .filter(text -> !text.isEmpty())
                .map(ReferenceQueries::reference)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Reference reference(String text) {
        int end = text.indexOf(AFTER_KIND);
        return new Reference(Reference.Kind.valueOf(text.substring(0, end)), Digest.parse(text.substring(end + 1)));
    }

    private void change(String sql, RepositoryName repository, Digest image, Set<Reference> references) {
        for (Reference reference : references) {
            transaction
                    .change()
                    .update(sql, transaction.registry(), repository, reference.kind(), reference.digest(), image);
        }
    }
}
