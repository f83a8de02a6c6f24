package io.staithe.jdbc;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.RepositoryName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table {@code referrer}: the images that have a subject, by that subject. */
final class ReferrerQueries {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String INSERT =
            "INSERT INTO referrer (repository_id, digest, subject, artifact_type, annotations)" + " VALUES (" + ID
                    + ", ?, ?, ?, ?)";
    private static final String SELECT =
            "SELECT i.digest, i.media_type, i.manifest_bytes, i.image_bytes, i.artifact_type, i.subject, i.pushed_at,"
                    + " f.annotations FROM referrer f"
                    + " JOIN image i ON i.repository_id = f.repository_id AND i.digest = f.digest"
                    + " WHERE f.repository_id = " + ID + " AND f.subject = ?";
    private static final String PAGE = SELECT + " AND f.digest > ? ORDER BY f.digest LIMIT ?";
    private static final String PAGE_OF_TYPE =
            SELECT + " AND f.artifact_type = ? AND f.digest > ? ORDER BY f.digest LIMIT ?";

    private final JdbcTransaction transaction;

    ReferrerQueries(JdbcTransaction transaction) {
        this.transaction = transaction;
    }

    void insert(RepositoryName repository, ImageRecord image, Map<String, String> annotations) {
        Optional<Digest> subject = image.subject();
        if (subject.isPresent()) {
            transaction
                    .change()
                    .update(
                            INSERT,
                            transaction.registry(),
                            repository,
                            image.digest(),
                            subject.get(),
                            image.artifactType(),
                            TextMap.write(annotations));
        }
    }

    List<ReferrerRecord> page(RepositoryName repository, Digest subject, String above, int limit) {
        return transaction
                .page(limit)
                .list(PAGE, ReferrerQueries::referrer, transaction.registry(), repository, subject, above, limit);
    }

    /** A page of each type, of which the first images of all make the page: so every one is read in its order. */
    List<ReferrerRecord> page(
            RepositoryName repository, Digest subject, Set<String> artifactTypes, String above, int limit) {
        Session session = transaction.page(limit);
        List<ReferrerRecord> found = new ArrayList<>();
        for (String type : artifactTypes) {
            found.addAll(session.list(
                    PAGE_OF_TYPE,
                    ReferrerQueries::referrer,
                    transaction.registry(),
                    repository,
                    subject,
                    type,
                    above,
                    limit));
        }
        return found.stream()
                .sorted(Comparator.comparing(referrer -> referrer.image().digest()))
                .limit(limit)
                .toList();
    }

    private static ReferrerRecord referrer(Row row) throws SQLException {
        return new ReferrerRecord(JdbcImageTable.image(row), row.texts(8));
    }
}
