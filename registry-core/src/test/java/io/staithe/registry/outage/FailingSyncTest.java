package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.disk.Disk;
import io.staithe.registry.disk.Faults;
import io.staithe.registry.disk.Faults.Fault;
import io.staithe.registry.disk.Operation;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A sync that fails acknowledges nothing, and no later one is trusted to have written what it dropped. */
class FailingSyncTest {
    private static final byte[] CONTENT = Drill.bytes(7, 1_000);
    private static final int PATIENCE_SECONDS = 30;
    private static final String SHARD =
            "/" + DigestAlgorithm.SHA256.digest(CONTENT).encoded().substring(0, 2);

    @ParameterizedTest
    @EnumSource(names = {"FAILED", "FAILED_AND_EVICTED"})
    void whateverSyncFailsThePushIsNotAcknowledgedAndARetryIsDurable(Fault fault) throws IOException {
        failEachOnce(ImageDrill::new, fault);
        failEachOnce(ClaimsDrill::new, fault);
        failEachOnce(KeeperDrill::new, fault);
    }

    private static void failEachOnce(Supplier<Drill> drills, Fault fault) throws IOException {
        int failed = 1;
        for (int at = 1; failed > 0; at++) {
            Drill drill = drills.get();
            Disk disk = Disk.empty();
            AtomicInteger faults = new AtomicInteger();
            Faults failing = Faults.at(at, Operation::isSync, fault);
            disk.on(operation -> {
                Fault here = failing.at(operation);
                faults.addAndGet(here == Fault.NONE ? 0 : 1);
                return here;
            });
            failed = drill.runStubbornly(disk);
            assertThat(failed).as("steps that failed").isEqualTo(faults.get());
            Outages.checkAll(drill, disk, at);
        }
    }

    @Test
    void aCommitThatFailedInASyncCanBeRepeated() throws IOException {
        for (int at = 1; at <= 4; at++) {
            Disk disk = Disk.empty();
            try (FileSystemBlobStore store = open(disk);
                    BlobUpload upload = store.begin(DigestAlgorithm.SHA256)) {
                upload.append(Drill.stream(CONTENT));
                disk.on(Faults.at(at, Operation::isSync, Fault.FAILED));
                assertThatIOException().isThrownBy(() -> upload.commit(DigestAlgorithm.SHA256.digest(CONTENT)));
                assertDurable(disk, upload.commit(DigestAlgorithm.SHA256.digest(CONTENT)));
            }
        }
    }

    @Test
    void aFailureThatFellToAnotherPushIsNotMissed() throws IOException {
        Disk disk = Disk.empty();
        try (FileSystemBlobStore store = open(disk)) {
            push(store);
            AtomicInteger shelved = new AtomicInteger();
            disk.on(operation -> {
                if (!isShard(operation)) {
                    return Fault.NONE;
                }
                if (shelved.incrementAndGet() > 1) {
                    return Fault.FAILED;
                }
                assertThatIOException().as("the other push").isThrownBy(() -> push(store));
                return Fault.NONE;
            });
            assertThatIOException().as("the push in the same shard").isThrownBy(() -> push(store));
            disk.on(Faults.NONE);
            assertDurable(disk, push(store));
        }
    }

    @Test
    void nobodyBuildsOnAFolderWhoseSyncFailed() throws IOException {
        Disk disk = Disk.empty();
        try (FileSystemBlobStore store = open(disk)) {
            CompletableFuture<StoredBlob> second = new CompletableFuture<>();
            Thread other = new Thread(() -> second.complete(pushUnchecked(store)));
            Faults failing = Faults.at(1, sync -> sync.isSync() && sync.path().endsWith("/sha256"), Fault.FAILED);
            disk.on(operation -> {
                if (operation.kind() == Operation.Kind.DELETE
                        && operation.path().endsWith(SHARD)) {
                    // The folder is about to be taken back: whoever finds it now must wait.
                    other.start();
                    while (other.getState() != Thread.State.BLOCKED && other.isAlive()) {
                        Thread.onSpinWait();
                    }
                }
                return failing.at(operation);
            });
            assertThatIOException().isThrownBy(() -> push(store));
            assertDurable(
                    disk, second.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join());
        }
    }

    private static boolean isShard(Operation operation) {
        return operation.isSync() && operation.path().endsWith(SHARD);
    }

    private static FileSystemBlobStore open(Disk disk) throws IOException {
        return FileSystemBlobStore.open(disk.path("/store"));
    }

    private static StoredBlob push(FileSystemBlobStore store) throws IOException {
        return Drill.push(store, DigestAlgorithm.SHA256, CONTENT);
    }

    private static StoredBlob pushUnchecked(FileSystemBlobStore store) {
        try {
            return push(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertDurable(Disk disk, StoredBlob blob) throws IOException {
        Disk after = disk.afterPowerCut(new BitSet());
        try (FileSystemBlobStore store = open(after)) {
            Drill.assertHolds(store, blob, CONTENT);
        }
    }
}
