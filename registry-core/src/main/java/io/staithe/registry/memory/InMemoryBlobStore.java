package io.staithe.registry.memory;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Keeps blobs on the heap, for tests and for what need not outlive the process.
 *
 * <p>Thread-safe. Each store is on its own; closing it is not needed, and its content goes with it.
 */
public final class InMemoryBlobStore implements BlobStore {
    private final MemoryBudget budget;
    private final ObjectsInMemory objects;
    private final UploadsInMemory uploads;
    private final AtomicReference<@Nullable String> keeper = new AtomicReference<>();

    /** Creates a store that ends where the heap ends. */
    public InMemoryBlobStore() {
        this(Long.MAX_VALUE);
    }

    /**
     * Creates a store of limited size.
     *
     * @param maxBytes how many bytes it holds at the most, those of uploads in progress included: an append that would
     *     pass them fails with an {@link io.staithe.registry.failure.InsufficientStorageException}
     */
    public InMemoryBlobStore(long maxBytes) {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("cannot hold " + maxBytes + " bytes");
        }
        this.budget = new MemoryBudget(maxBytes);
        this.objects = new ObjectsInMemory(budget);
        this.uploads = new UploadsInMemory(budget);
    }

    @Override
    public BlobUpload begin(DigestAlgorithm expected) {
        return upload(new UploadMark(uploads.newId(), 0), Chunks.EMPTY);
    }

    @Override
    public BlobUpload resume(Content state, long epoch) throws IOException {
        UploadMark mark = UploadMark.parse(state);
        return upload(mark, uploads.at(mark));
    }

    @Override
    public InputStream open(String locator, ByteRange range) throws IOException {
        return objects.open(locator, range);
    }

    @Override
    public void delete(String locator) {
        objects.delete(locator);
    }

    @Override
    public Optional<StoredBlob> find(Digest digest) {
        return objects.find(digest);
    }

    @Override
    public List<ListedBlob> list(Optional<String> after, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1, not " + limit);
        }
        return objects.list(after, limit);
    }

    @Override
    public Optional<Long> room() {
        return budget.isBounded() ? Optional.of(budget.room()) : Optional.empty();
    }

    @Override
    public Optional<String> keeper(String candidate) {
        keeper.compareAndSet(null, candidate);
        return Optional.ofNullable(keeper.get());
    }

    @Override
    public void close() {
        // The bytes go when the store does.
    }

    private MemoryUpload upload(UploadMark mark, Chunks chunks) {
        return new MemoryUpload(objects, uploads, budget, mark, chunks);
    }
}
