package io.staithe.http;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.memory.InMemoryBlobStore;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps blobs on the heap, fails where it is told to as a store does that cannot be reached, and counts open streams. */
public final class FaultyBlobStore implements BlobStore {
    private final BlobStore heap = new InMemoryBlobStore();
    private final Set<Step> failing = ConcurrentHashMap.newKeySet();
    private final AtomicInteger opened = new AtomicInteger();
    private final Phaser open = new Phaser(1);

    /** Where it can fail. */
    public enum Step {
        BEGIN,
        RESUME,
        APPEND,
        STATE,
        COMMIT,
        ABORT,
        PRESIGN,
        OPEN,
        READ
    }

    /** From now on, and until {@link #recover()}. */
    public void fail(Step step) {
        failing.add(step);
    }

    public void recover() {
        failing.clear();
    }

    /** How many streams are open. */
    public int open() {
        return open.getRegisteredParties() - 1;
    }

    /** Waits until no stream is open any more. */
    public void awaitAllClosed(long patienceMillis) throws InterruptedException, TimeoutException {
        open.awaitAdvanceInterruptibly(open.arrive(), patienceMillis, TimeUnit.MILLISECONDS);
    }

    /** How many streams were ever opened. */
    public int opened() {
        return opened.get();
    }

    /** Every object there is. */
    public List<StoredBlob> objects() throws IOException {
        return list(Optional.empty(), 1_000).stream().map(ListedBlob::blob).toList();
    }

    @Override
    public BlobUpload begin(DigestAlgorithm expected) throws IOException {
        step(Step.BEGIN);
        return new Upload(heap.begin(expected));
    }

    @Override
    public BlobUpload resume(Content state, long epoch) throws IOException {
        step(Step.RESUME);
        return new Upload(heap.resume(state, epoch));
    }

    @Override
    public InputStream open(String locator, ByteRange range) throws IOException {
        step(Step.OPEN);
        InputStream stream = heap.open(locator, range);
        opened.incrementAndGet();
        open.register();
        return new Counted(stream);
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
    public Optional<URI> presign(String locator, String method, Duration lifetime) throws IOException {
        step(Step.PRESIGN);
        return heap.presign(locator, method, lifetime);
    }

    @Override
    public void close() {
        heap.close();
    }

    private void step(Step step) throws IOException {
        if (failing.contains(step)) {
            throw new IOException("the store cannot be reached at secret.example");
        }
    }

    private final class Counted extends FilterInputStream {
        private final AtomicBoolean closed = new AtomicBoolean();

        Counted(InputStream stream) {
            super(stream);
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            step(Step.READ);
            return super.read(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            if (closed.compareAndSet(false, true)) {
                open.arriveAndDeregister();
            }
            super.close();
        }
    }

    private final class Upload implements BlobUpload {
        private final BlobUpload upload;

        Upload(BlobUpload upload) {
            this.upload = upload;
        }

        @Override
        public long offset() {
            return upload.offset();
        }

        @Override
        public long append(InputStream content) throws IOException {
            step(Step.APPEND);
            return upload.append(content);
        }

        @Override
        public Content state() throws IOException {
            step(Step.STATE);
            return upload.state();
        }

        @Override
        public StoredBlob commit(Digest digest) throws IOException {
            step(Step.COMMIT);
            return upload.commit(digest);
        }

        @Override
        public void takeBack() throws IOException {
            upload.takeBack();
        }

        @Override
        public void abort() throws IOException {
            step(Step.ABORT);
            upload.abort();
        }

        @Override
        public void close() {
            upload.close();
        }
    }
}
