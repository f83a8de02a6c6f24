package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import io.staithe.registry.disk.Faults.Fault;
import io.staithe.registry.disk.Operation.Kind;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Where other threads write what is pushed, and have the disk take it early. */
class LargeContentOutageTest {
    private static final int MIB = 1024 * 1024;
    private static final byte[] LARGE = Drill.bytes(1, MIB + 400_000);
    private static final byte[] HUGE = Drill.bytes(2, 40 * MIB);

    private final Disk disk = Disk.empty();

    @Test
    void anAcknowledgedPushIsWholeAndTheRestIsWholeOrNotThere() throws IOException {
        Outages.powerCuts(() -> new LargeDrill(LARGE), Faults.NONE);
    }

    @Test
    void theEarlyWriteOutIsNoSync() throws IOException {
        AtomicInteger early = new AtomicInteger();
        disk.on(operation -> {
            early.addAndGet(operation.kind() == Kind.FORCE_BYTES ? 1 : 0);
            return Fault.NONE;
        });
        assertDurable(push());
        assertThat(early).hasPositiveValue();

        disk.on(operation -> operation.kind() == Kind.FORCE_BYTES ? Fault.FORGOTTEN : Fault.NONE);
        assertDurable(push());
    }

    @Test
    void whatAnEarlyWriteOutDroppedIsNotAcknowledged() throws IOException {
        disk.on(Faults.at(1, operation -> operation.kind() == Kind.FORCE_BYTES, Fault.FAILED));
        assertThatIOException().isThrownBy(this::push);
        assertDurable(push());
    }

    private StoredBlob push() throws IOException {
        try (FileSystemBlobStore store = open(disk);
                BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
            upload.append(Drill.stream(HUGE));
            return upload.commit(DigestAlgorithm.SHA256.digest(HUGE));
        }
    }

    private void assertDurable(StoredBlob blob) throws IOException {
        try (FileSystemBlobStore store = open(disk.afterPowerCut(new BitSet()))) {
            Drill.assertHolds(store, blob, HUGE);
        }
    }

    /** In the caller's thread, so that the early write-out comes for certain and not only where there is time. */
    private static FileSystemBlobStore open(Disk disk) throws IOException {
        return FileSystemBlobStore.open(disk.path("/store"), 0, IdSource.random(), Runnable::run);
    }
}
