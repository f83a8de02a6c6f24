package io.staithe.jdbc;

import io.staithe.registry.store.BlobTable;
import io.staithe.registry.store.DocumentTable;
import io.staithe.registry.store.ImageTable;
import io.staithe.registry.store.LeaseTable;
import io.staithe.registry.store.LinkTable;
import io.staithe.registry.store.OutboxTable;
import io.staithe.registry.store.RepositoryTable;
import io.staithe.registry.store.TagTable;
import io.staithe.registry.store.Transaction;
import io.staithe.registry.store.UploadTable;
import java.util.function.Function;

/** The tables of one registry over a session, as long as the work runs. */
final class JdbcTransaction implements Transaction {
    private final Session session;
    private final long registry;
    private final boolean writable;
    private final Thread owner = Thread.currentThread();
    private boolean over;

    private JdbcTransaction(Session session, long registry, boolean writable) {
        this.session = session;
        this.registry = registry;
        this.writable = writable;
    }

    static JdbcTransaction reading(Session session, long registry) {
        return new JdbcTransaction(session, registry, false);
    }

    static JdbcTransaction writing(Session session, long registry) {
        return new JdbcTransaction(session, registry, true);
    }

    <T> T run(Function<? super Transaction, T> work) {
        try {
            return work.apply(this);
        } finally {
            over = true;
        }
    }

    /** The number of the registry. */
    long registry() {
        return registry;
    }

    /** The session, for queries. */
    Session session() {
        if (over || Thread.currentThread() != owner) {
            throw new IllegalStateException("a transaction is used outside its work");
        }
        return session;
    }

    /** The session, for a page of rows. */
    Session page(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1: " + limit);
        }
        return session();
    }

    /** The session, for changes. */
    Session change() {
        if (!writable) {
            throw new IllegalStateException("a read cannot write");
        }
        return session();
    }

    @Override
    public RepositoryTable repositories() {
        return new JdbcRepositoryTable(this);
    }

    @Override
    public ImageTable images() {
        return new JdbcImageTable(this);
    }

    @Override
    public TagTable tags() {
        return new JdbcTagTable(this);
    }

    @Override
    public BlobTable blobs() {
        return new JdbcBlobTable(this);
    }

    @Override
    public LinkTable links() {
        return new JdbcLinkTable(this);
    }

    @Override
    public UploadTable uploads() {
        return new JdbcUploadTable(this);
    }

    @Override
    public OutboxTable outbox() {
        return new JdbcOutboxTable(this);
    }

    @Override
    public LeaseTable leases() {
        return new JdbcLeaseTable(this);
    }

    @Override
    public DocumentTable documents(String kind) {
        return new JdbcDocumentTable(this, kind);
    }
}
