package io.staithe.registry.memory;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;

/** One claim of an upload to the heap. */
final class MemoryUpload implements BlobUpload {
    private static final int CHUNK = 256 * 1024;

    private final ObjectsInMemory objects;
    private final UploadsInMemory uploads;
    private final MemoryBudget budget;
    private final List<UploadMark> made = new ArrayList<>();
    private UploadMark mark;
    private Chunks chunks;
    private boolean ended;

    MemoryUpload(
            ObjectsInMemory objects, UploadsInMemory uploads, MemoryBudget budget, UploadMark mark, Chunks chunks) {
        this.objects = objects;
        this.uploads = uploads;
        this.budget = budget;
        this.mark = mark;
        this.chunks = chunks;
    }

    @Override
    public long offset() {
        return chunks.size();
    }

    @Override
    public Content state() {
        return mark.encoded();
    }

    @Override
    public long append(InputStream content) throws IOException {
        requireOpen();
        ended = true;
        List<byte[]> read = new ArrayList<>();
        long taken = 0;
        try {
            for (byte[] chunk = content.readNBytes(CHUNK); chunk.length > 0; chunk = content.readNBytes(CHUNK)) {
                budget.take(chunk.length);
                taken += chunk.length;
                read.add(chunk);
            }
            Chunks grown = chunks.and(read);
            mark = uploads.add(mark, grown);
            made.add(mark);
            chunks = grown;
            ended = false;
        } finally {
            if (ended) {
                budget.give(taken);
            }
        }
        return taken;
    }

    @Override
    public StoredBlob commit(Digest digest) throws IOException {
        requireOpen();
        DigestAlgorithm algorithm = digest.supportedAlgorithm()
                .orElseThrow(() -> new UnsupportedDigestAlgorithmException(digest.algorithm()));
        uploads.at(mark);
        Chunks whole = chunks.flat();
        Digest actual = digestOf(whole, algorithm);
        if (!actual.equals(digest)) {
            abort();
            throw new InvalidLayerException(digest, actual);
        }
        StoredBlob blob = objects.add(digest, whole);
        abort();
        return blob;
    }

    @Override
    public void takeBack() {
        ended = true;
        made.forEach(uploads::remove);
    }

    @Override
    public void abort() {
        ended = true;
        uploads.end(mark.upload());
    }

    @Override
    public void close() {
        ended = true;
    }

    private static Digest digestOf(Chunks whole, DigestAlgorithm algorithm) throws IOException {
        MessageDigest hasher = algorithm.newHasher();
        byte[] buffer = new byte[(int) Math.min(CHUNK, Math.max(1, whole.size()))];
        try (InputStream bytes = whole.stream(ByteRange.all(whole.size()))) {
            for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
                hasher.update(buffer, 0, read);
            }
        }
        return algorithm.finish(hasher);
    }

    private void requireOpen() {
        if (ended) {
            throw new IllegalStateException("this claim of the upload has ended: resume the upload");
        }
    }
}
