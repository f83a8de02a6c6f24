package io.staithe.registry.memory;

import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.name.RepositoryName;
import io.staithe.registry.name.UploadId;
import io.staithe.registry.store.UploadTable;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Uploads in a {@link RegistryState}. */
final class MemoryUploadTable implements UploadTable {
    private static final Usage NONE = new Usage(0, 0);

    private final MemoryTransaction transaction;

    MemoryUploadTable(MemoryTransaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public Optional<UploadRecord> find(RepositoryName repository, UploadId id) {
        return transaction.state().uploads.find(Key.of(repository, id));
    }

    @Override
    public void put(UploadRecord upload) {
        RegistryState state = transaction.change();
        state.repository(upload.repository());
        String key = Key.of(upload.repository(), upload.id());
        state.uploads.find(key).ifPresent(old -> forget(state, old));
        state.uploads = state.uploads.with(key, upload);
        state.expiries = state.expiries.with(byExpiry(upload), upload);
        use(state, upload, +1);
    }

    @Override
    public boolean delete(RepositoryName repository, UploadId id) {
        RegistryState state = transaction.change();
        Optional<UploadRecord> known = state.uploads.find(Key.of(repository, id));
        known.ifPresent(upload -> forget(state, upload));
        return known.isPresent();
    }

    @Override
    public Usage usage(String principal) {
        return transaction.state().usages.find(principal).orElse(NONE);
    }

    @Override
    public List<UploadRecord> expired(Instant now, int limit) {
        String below = Key.after(Key.rising(now.truncatedTo(ChronoUnit.MICROS)));
        return transaction.state().expiries.page("", below, limit, upload -> upload);
    }

    /** Forgets everything of a repository. */
    void clear(RepositoryName repository) {
        RegistryState state = transaction.change();
        for (UploadRecord upload : state.uploads.between(Key.before(repository), Key.after(repository))) {
            forget(state, upload);
        }
    }

    private static void forget(RegistryState state, UploadRecord upload) {
        state.uploads = state.uploads.without(Key.of(upload.repository(), upload.id()));
        state.expiries = state.expiries.without(byExpiry(upload));
        use(state, upload, -1);
    }

    private static void use(RegistryState state, UploadRecord upload, int sign) {
        if (upload.finished().isPresent()) {
            return;
        }
        Usage old = state.usages.find(upload.principal()).orElse(NONE);
        Usage changed = new Usage(old.uploads() + sign, old.bytes() + sign * upload.offset());
        state.usages = changed.uploads() == 0
                ? state.usages.without(upload.principal())
                : state.usages.with(upload.principal(), changed);
    }

    private static String byExpiry(UploadRecord upload) {
        return Key.of(Key.rising(upload.expiresAt()), upload.id(), upload.repository());
    }
}
