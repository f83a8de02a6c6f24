package io.staithe.registry.memory;

import io.staithe.registry.store.BlobTable;
import io.staithe.registry.store.DocumentTable;
import io.staithe.registry.store.LeaseTable;
import io.staithe.registry.store.OutboxTable;
import io.staithe.registry.store.RepositoryTable;
import io.staithe.registry.store.Transaction;
import java.util.function.Function;

/** The tables over one state, as long as the work runs. */
final class MemoryTransaction implements Transaction {
    private final RegistryState state;
    private final boolean writable;
    private final Thread owner = Thread.currentThread();
    private boolean over;

    private MemoryTransaction(RegistryState state, boolean writable) {
        this.state = state;
        this.writable = writable;
    }

    static MemoryTransaction reading(RegistryState state) {
        return new MemoryTransaction(state, false);
    }

    static MemoryTransaction writing(RegistryState state) {
        return new MemoryTransaction(state, true);
    }

    <T> T run(Function<? super Transaction, T> work) {
        try {
            return work.apply(this);
        } finally {
            over = true;
        }
    }

    /** The state, for reading. */
    RegistryState state() {
        if (over || Thread.currentThread() != owner) {
            throw new IllegalStateException("a transaction is used outside its work");
        }
        return state;
    }

    /** The state, for changing. */
    RegistryState change() {
        if (!writable) {
            throw new IllegalStateException("a read cannot write");
        }
        return state();
    }

    @Override
    public RepositoryTable repositories() {
        return new MemoryRepositoryTable(this);
    }

    @Override
    public MemoryImageTable images() {
        return new MemoryImageTable(this);
    }

    @Override
    public MemoryTagTable tags() {
        return new MemoryTagTable(this);
    }

    @Override
    public BlobTable blobs() {
        return new MemoryBlobTable(this);
    }

    @Override
    public MemoryLinkTable links() {
        return new MemoryLinkTable(this);
    }

    @Override
    public MemoryUploadTable uploads() {
        return new MemoryUploadTable(this);
    }

    @Override
    public OutboxTable outbox() {
        return new MemoryOutboxTable(this);
    }

    @Override
    public LeaseTable leases() {
        return new MemoryLeaseTable(this);
    }

    @Override
    public DocumentTable documents(String kind) {
        return new MemoryDocumentTable(this, kind);
    }
}
