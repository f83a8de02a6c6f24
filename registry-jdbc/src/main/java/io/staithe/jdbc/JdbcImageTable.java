package io.staithe.jdbc;

import io.staithe.registry.catalog.ImageRecord;
import io.staithe.registry.catalog.NewImage;
import io.staithe.registry.catalog.Reference;
import io.staithe.registry.catalog.ReferrerRecord;
import io.staithe.registry.catalog.StoredManifest;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.name.MediaType;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.Tag;
import io.staithe.registry.store.ImageTable;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The tables {@code image} and {@code manifest}, and the doors to those that hang on them. */
final class JdbcImageTable implements ImageTable {
    private static final String ID = JdbcRepositoryTable.ID;
    private static final String SELECT =
            "SELECT digest, media_type, manifest_bytes, image_bytes, artifact_type, subject, pushed_at FROM image";
    private static final String FIND = SELECT + " WHERE repository_id = " + ID + " AND digest = ?";
    private static final String PAGE =
            SELECT + " WHERE repository_id = " + ID + " AND digest > ? ORDER BY digest LIMIT ?";
    private static final String MANIFEST =
            "SELECT digest, media_type, content FROM manifest WHERE repository_id = " + ID + " AND digest = ?";
    private static final String MANIFEST_OF_TAG = "SELECT m.digest, m.media_type, m.content FROM tag t"
            + " JOIN manifest m ON m.repository_id = t.repository_id AND m.digest = t.digest"
            + " WHERE t.repository_id = " + ID + " AND t.name = ?";
    private static final String COUNT = "SELECT image_count FROM repository WHERE registry_id = ? AND name = ?";
    private static final String INSERT =
            "INSERT INTO image (repository_id, digest, media_type, manifest_bytes, image_bytes, artifact_type,"
                    + " subject, pushed_at) VALUES (" + ID + ", ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING";
    private static final String INSERT_MANIFEST =
            "INSERT INTO manifest (repository_id, digest, media_type, content, reference_list)" + " VALUES (" + ID
                    + ", ?, ?, ?, ?)";
    private static final String DELETE = "DELETE FROM image WHERE repository_id = " + ID + " AND digest = ?";
    private static final String RECOUNT =
            "UPDATE repository SET image_count = image_count + ? WHERE registry_id = ? AND name = ?";

    private final JdbcTransaction transaction;
    private final ReferenceQueries references;
    private final ReferrerQueries referrers;

    JdbcImageTable(JdbcTransaction transaction) {
        this.transaction = transaction;
        this.references = new ReferenceQueries(transaction);
        this.referrers = new ReferrerQueries(transaction);
    }

    @Override
    public Optional<ImageRecord> find(RepositoryName repository, Digest digest) {
        return transaction.session().first(FIND, JdbcImageTable::image, transaction.registry(), repository, digest);
    }

    @Override
    public Optional<StoredManifest> manifest(RepositoryName repository, Digest digest) {
        return transaction
                .session()
                .first(MANIFEST, JdbcImageTable::manifest, transaction.registry(), repository, digest);
    }

    @Override
    public Optional<StoredManifest> manifest(RepositoryName repository, Tag tag) {
        return transaction
                .session()
                .first(MANIFEST_OF_TAG, JdbcImageTable::manifest, transaction.registry(), repository, tag);
    }

    @Override
    public boolean insert(RepositoryName repository, NewImage added) {
        Session session = transaction.change();
        ImageRecord image = added.image();
        boolean inserted = session.update(
                        INSERT,
                        transaction.registry(),
                        repository,
                        image.digest(),
                        image.mediaType(),
                        image.manifestBytes(),
                        image.imageBytes(),
                        image.artifactType(),
                        image.subject(),
                        image.pushedAt())
                > 0;
        if (inserted) {
            StoredManifest manifest = added.manifest();
            session.update(
                    INSERT_MANIFEST,
                    transaction.registry(),
                    repository,
                    image.digest(),
                    manifest.mediaType(),
                    manifest.content(),
                    ReferenceQueries.list(added.references()));
            references.insert(repository, image.digest(), added.references());
            referrers.insert(repository, image, added.annotations());
            session.update(RECOUNT, +1, transaction.registry(), repository);
        }
        return inserted;
    }

    @Override
    public boolean delete(RepositoryName repository, Digest digest) {
        Session session = transaction.change();
        Set<Reference> referred = references.of(repository, digest);
        boolean deleted = session.update(DELETE, transaction.registry(), repository, digest) > 0;
        if (deleted) {
            references.delete(repository, digest, referred);
            session.update(RECOUNT, -1, transaction.registry(), repository);
        }
        return deleted;
    }

    @Override
    public List<ImageRecord> page(RepositoryName repository, Optional<Digest> after, int limit) {
        String above = after.map(Digest::toString).orElse("");
        return transaction
                .page(limit)
                .list(PAGE, JdbcImageTable::image, transaction.registry(), repository, above, limit);
    }

    @Override
    public long count(RepositoryName repository) {
        return transaction
                .session()
                .first(COUNT, row -> row.number(1), transaction.registry(), repository)
                .orElse(0L);
    }

    @Override
    public Set<Reference> references(RepositoryName repository, Digest digest) {
        return references.of(repository, digest);
    }

    @Override
    public List<Digest> usersOf(RepositoryName repository, Reference reference, int limit) {
        return references.usersOf(repository, reference, limit);
    }

    @Override
    public List<ReferrerRecord> referrers(
            RepositoryName repository, Digest subject, Set<String> artifactTypes, Optional<Digest> after, int limit) {
        String above = after.map(Digest::toString).orElse("");
        return artifactTypes.isEmpty()
                ? referrers.page(repository, subject, above, limit)
                : referrers.page(repository, subject, artifactTypes, above, limit);
    }

    /** Reads the columns of an image, which come first in the row. */
    static ImageRecord image(Row row) throws SQLException {
        return new ImageRecord(
                row.digest(1),
                MediaType.of(row.text(2)),
                row.number(3),
                row.number(4),
                row.optionalText(5),
                row.optionalDigest(6),
                row.instant(7));
    }

    private static StoredManifest manifest(Row row) throws SQLException {
        return new StoredManifest(row.digest(1), MediaType.of(row.text(2)), row.content(3));
    }
}
