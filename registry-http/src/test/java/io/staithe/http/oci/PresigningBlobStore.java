package io.staithe.http.oci;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Keeps blobs on the heap, and says that clients can fetch them from somewhere else. */
final class PresigningBlobStore implements BlobStore {
    private final BlobStore heap = new InMemoryBlobStore();

    @Override
    public BlobUpload begin(DigestAlgorithm expected) throws IOException {
        return heap.begin(expected);
    }

    @Override
    public BlobUpload resume(Content state, long epoch) throws IOException {
        return heap.resume(state, epoch);
    }

    @Override
    public InputStream open(String locator, ByteRange range) throws IOException {
        return heap.open(locator, range);
    }

    @Override
    public void delete(String locator) throws IOException {
        heap.delete(locator);
    }

    @Override
    public Optional<StoredBlob> find(Digest digest) throws IOException {
        return heap.find(digest);
    }

    @Override
    public List<ListedBlob> list(Optional<String> after, int limit) throws IOException {
        return heap.list(after, limit);
    }

    @Override
    public Optional<URI> presign(String locator, String method, Duration lifetime) {
        return Optional.of(URI.create("https://bucket.example/object?method=" + method + "&for=" + lifetime));
    }

    @Override
    public void close() {
        heap.close();
    }
}
