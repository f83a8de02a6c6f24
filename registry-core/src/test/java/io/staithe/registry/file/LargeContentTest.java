package io.staithe.registry.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import io.staithe.registry.disk.Faults.Fault;
import io.staithe.registry.disk.Operation;
import io.staithe.registry.failure.InsufficientStorageException;
import io.staithe.registry.fixture.Together;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Content that is written by another thread than the one that brings and hashes it. */
@Timeout(LargeContentTest.PATIENCE_SECONDS)
class LargeContentTest {
    private static final int MIB = 1024 * 1024;
    private static final byte[] CONTENT = FileStoreFixture.bytes(1, 5 * MIB + 12_345);
    private static final byte[] SMALL = FileStoreFixture.bytes(2, 1_000);
    private static final int MORE_THAN_THERE_ARE_RINGS = 20;
    static final int PATIENCE_SECONDS = 60;

    private final Disk disk = Disk.empty();

    static Stream<Arguments> executors() {
        Queue<Runnable> neverRun = new ConcurrentLinkedQueue<>();
        Executor busy = neverRun::add;
        Executor refusing = task -> {
            throw new RejectedExecutionException("refused");
        };
        Executor own = Runnable::run;
        return Stream.of(
                Arguments.of(Named.of("busy", busy)),
                Arguments.of(Named.of("refusing", refusing)),
                Arguments.of(Named.of("in the caller's thread", own)));
    }

    @ParameterizedTest
    @MethodSource("executors")
    void noExecutorStopsATransfer(Executor threads) throws IOException {
        try (FileSystemBlobStore store = open(threads)) {
            for (int i = 0; i < MORE_THAN_THERE_ARE_RINGS; i++) {
                assertHolds(store, push(store));
            }
        }
    }

    @Test
    void aBusyExecutorIsNotAskedAgainUntilItHasCome() throws IOException {
        Queue<Runnable> neverRun = new ConcurrentLinkedQueue<>();
        try (FileSystemBlobStore store = open(neverRun::add)) {
            push(store);
            push(store);
            assertThat(neverRun).hasSize(1);
            neverRun.forEach(Runnable::run);
            assertHolds(store, push(store));
        }
    }

    @Test
    void moreTransfersThanThreadsAndRingsGoOnTogether() throws IOException {
        ExecutorService one = Executors.newSingleThreadExecutor();
        try (FileSystemBlobStore store = open(one)) {
            List<Object> blobs = Together.run(MORE_THAN_THERE_ARE_RINGS, i -> pushUnchecked(store));
            for (Object blob : blobs) {
                assertHolds(store, (StoredBlob) blob);
            }
        } finally {
            one.shutdown();
        }
    }

    @Test
    void readingGoesOnWhileTheDiskWrites() throws IOException {
        CountDownLatch readOn = new CountDownLatch(1);
        Thread bringing = Thread.currentThread();
        disk.on(operation -> {
            if (operation.kind() == Operation.Kind.WRITE && Thread.currentThread() != bringing) {
                await(readOn);
            }
            return Fault.NONE;
        });
        InputStream stream = new ByteArrayInputStream(CONTENT) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos >= MIB + MIB / 2) {
                    readOn.countDown();
                }
                return super.read(target, offset, length);
            }
        };
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
            upload.append(stream);
            assertHolds(store, upload.commit(FileStoreFixture.sha256(CONTENT)));
        }
    }

    @Test
    void smallContentNeedsNoOtherThread() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (FileSystemBlobStore store = open(task -> asked.incrementAndGet())) {
            store.begin(DigestAlgorithm.SHA256).append(FileStoreFixture.stream(new byte[MIB]));
        }
        assertThat(asked).hasValue(0);
    }

    @Test
    void aSlowSenderHoldsNoThread() throws IOException {
        AtomicInteger working = new AtomicInteger();
        ExecutorService pool = Executors.newCachedThreadPool();
        Executor counting = task -> pool.execute(() -> {
            working.incrementAndGet();
            task.run();
            working.decrementAndGet();
        });
        InputStream slow = new ByteArrayInputStream(CONTENT) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                while (working.get() > 0 && !Thread.currentThread().isInterrupted()) {
                    Thread.onSpinWait();
                }
                return super.read(target, offset, Math.min(length, 100_000));
            }
        };
        try (FileSystemBlobStore store = open(counting)) {
            assertThat(store.begin(DigestAlgorithm.SHA256).append(slow)).isEqualTo(CONTENT.length);
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void aSourceThatBreaksOffLeavesTheUploadAsItWas() throws IOException {
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            Content state = begun(store);
            for (int i = 1; i <= MORE_THAN_THERE_ARE_RINGS; i++) {
                BlobUpload upload = store.resume(state, i);
                assertThatThrownBy(() -> upload.append(breakingAfter(3 * MIB)))
                        .hasMessageContaining("the line is dead");
                assertThat(upload.state()).isEqualTo(state);
            }
            assertGoesOn(store, state);
        }
    }

    @Test
    void anAppendThatBreaksOffEndsAfterItsWriter() throws IOException {
        Thread bringing = Thread.currentThread();
        AtomicBoolean writing = new AtomicBoolean();
        AtomicBoolean over = new AtomicBoolean();
        disk.on(operation -> {
            if (operation.kind() == Operation.Kind.WRITE && Thread.currentThread() != bringing) {
                writing.set(true);
                while (bringing.getState() != Thread.State.WAITING && !over.get()) {
                    Thread.onSpinWait();
                }
                writing.set(false);
            }
            return Fault.NONE;
        });
        InputStream broken =
                new SequenceInputStream(FileStoreFixture.stream(new byte[MIB + MIB / 2]), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        while (!writing.get() && !Thread.currentThread().isInterrupted()) {
                            Thread.onSpinWait();
                        }
                        throw new IOException("the line is dead");
                    }
                });
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
            assertThatIOException().isThrownBy(() -> upload.append(broken)).withMessage("the line is dead");
            assertThat(writing).isFalse();
        } finally {
            over.set(true);
        }
    }

    @Test
    void aDiskThatFailsIsTheAppendsFailure() throws IOException {
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            Content state = begun(store);
            for (int i = 1; i <= MORE_THAN_THERE_ARE_RINGS; i++) {
                disk.on(Faults.at(20, operation -> operation.kind() == Operation.Kind.WRITE, Fault.FAILED));
                BlobUpload upload = store.resume(state, i);
                assertThatIOException().isThrownBy(() -> upload.append(FileStoreFixture.stream(CONTENT)));
                assertThat(upload.state()).isEqualTo(state);
            }
            disk.on(Faults.NONE);
            assertGoesOn(store, state);
        }
    }

    @Test
    void aDiskThatRunsFullIsNoticedOnTheWay() throws IOException {
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            Content state = begun(store);
            BlobUpload upload = store.resume(state, 1);
            InputStream filling = new ByteArrayInputStream(CONTENT) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    if (pos >= 2 * MIB) {
                        disk.room(1_000);
                    }
                    return super.read(target, offset, length);
                }
            };
            assertThatThrownBy(() -> upload.append(filling)).isInstanceOf(InsufficientStorageException.class);
            disk.room(1L << 40);
            assertGoesOn(store, state);
        }
    }

    @Test
    void anInterruptEndsTheAppendAlone() throws IOException {
        try (FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"))) {
            Content state = begun(store);
            BlobUpload upload = store.resume(state, 1);
            InputStream interrupting = new ByteArrayInputStream(CONTENT) {
                @Override
                public synchronized int read(byte[] target, int offset, int length) {
                    if (pos >= 3 * MIB) {
                        Thread.currentThread().interrupt();
                    }
                    return super.read(target, offset, length);
                }
            };
            try {
                assertThatThrownBy(() -> upload.append(interrupting)).isInstanceOf(ClosedByInterruptException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
            assertGoesOn(store, state);
        }
    }

    @Test
    void aClosedStoreFinishesWhatIsUnderWay() throws IOException {
        FileSystemBlobStore store = FileSystemBlobStore.open(disk.path("/store"));
        InputStream closing = new ByteArrayInputStream(CONTENT) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos >= 2 * MIB) {
                    store.close();
                }
                return super.read(target, offset, length);
            }
        };
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        upload.append(closing);
        assertHolds(store, upload.commit(FileStoreFixture.sha256(CONTENT)));
    }

    private FileSystemBlobStore open(Executor threads) throws IOException {
        return FileSystemBlobStore.open(disk.path("/store"), 0, IdSource.random(), threads);
    }

    private static Content begun(FileSystemBlobStore store) throws IOException {
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        upload.append(FileStoreFixture.stream(SMALL));
        return upload.state();
    }

    /** That a later claim finds exactly what was recorded. */
    private static void assertGoesOn(FileSystemBlobStore store, Content state) throws IOException {
        StoredBlob blob = store.resume(state, 100).commit(FileStoreFixture.sha256(SMALL));
        assertThat(store.open(blob.locator(), ByteRange.all(blob.size()))).hasBinaryContent(SMALL);
        assertHolds(store, push(store));
    }

    private static StoredBlob push(FileSystemBlobStore store) throws IOException {
        BlobUpload upload = store.begin(DigestAlgorithm.SHA256);
        assertThat(upload.append(FileStoreFixture.stream(CONTENT))).isEqualTo(CONTENT.length);
        return upload.commit(FileStoreFixture.sha256(CONTENT));
    }

    private static StoredBlob pushUnchecked(FileSystemBlobStore store) {
        try {
            return push(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertHolds(FileSystemBlobStore store, StoredBlob blob) throws IOException {
        try (InputStream in = store.open(blob.locator(), ByteRange.all(blob.size()))) {
            assertThat(in.readAllBytes()).isEqualTo(CONTENT);
        }
    }

    private static InputStream breakingAfter(int bytes) {
        return new ByteArrayInputStream(CONTENT) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos >= bytes) {
                    throw new UncheckedIOException(new IOException("the line is dead"));
                }
                return super.read(target, offset, length);
            }
        };
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(PATIENCE_SECONDS / 2, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody read on");
            }
        } catch (InterruptedException e) {
            throw new AssertionError("interrupted", e);
        }
    }
}
