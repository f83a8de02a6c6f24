package io.staithe.registry.outage;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.disk.Disk;
import io.staithe.registry.failure.RegistryException;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Something pushed to a file store on a {@link Disk} step by step; and what must be there after an outage. One goes through
 * one outage; it remembers what was acknowledged, as a client does.
 */
abstract class Drill {
    /** Not there before, and neither is a folder above it. */
    private static final String FOLDER = "/srv/staithe/data";

    private static final int TRIES = 3;

    private static final AtomicLong IDS = new AtomicLong();

    private final Executor threads;
    private boolean opened;

    Drill(Executor threads) {
        this.threads = threads;
    }

    /** Ends when something is acknowledged. */
    @FunctionalInterface
    interface Step {
        void take() throws IOException;
    }

    /** What to do with a store, open in this process; may be done again where it was broken off or failed. */
    abstract List<Step> steps(BlobStore store);

    /** That everything acknowledged is whole, and the rest whole or not there. */
    abstract void assertWhole(BlobStore store) throws IOException;

    final void run(Disk disk) throws IOException {
        BlobStore store = open(disk);
        opened = true;
        for (Step step : steps(store)) {
            step.take();
        }
    }

    /** Takes every step again that fails, a few times; tells how many did. */
    final int runStubbornly(Disk disk) throws IOException {
        BlobStore[] store = {null};
        int failed = stubbornly(() -> store[0] = open(disk));
        opened = true;
        for (Step step : steps(store[0])) {
            failed += stubbornly(step);
        }
        return failed;
    }

    private static int stubbornly(Step step) throws IOException {
        for (int failed = 0; failed < TRIES; failed++) {
            try {
                step.take();
                return failed;
            } catch (IOException | RegistryException e) {
                continue;
            }
        }
        step.take();
        return TRIES;
    }

    /** That the disk, as it is after an outage, holds what it must, and can be used. */
    final void check(Disk disk) throws IOException {
        Path marker = disk.path(FOLDER).resolve("layout.json");
        if (opened) {
            assertThat(marker).isNotEmptyFile();
        }
        BlobStore store = open(disk);
        assertWhole(store);
        assertObjectsWhole(disk.path(FOLDER).resolve("blobs"));
        store.sweepUploads(Duration.ZERO, 1_000);
        assertThat(in(disk.path(FOLDER).resolve("uploads"))).as("leftovers").isEmpty();
        assertThatItGoesOn(store, disk);
    }

    private void assertThatItGoesOn(BlobStore store, Disk disk) throws IOException {
        byte[] content = bytes(99, 700);
        StoredBlob blob = push(store, DigestAlgorithm.SHA256, content);
        assertHolds(open(disk.afterPowerCut(new BitSet())), blob, content);
    }

    final FileSystemBlobStore open(Disk disk) throws IOException {
        IdSource ids = () -> "id" + IDS.incrementAndGet();
        return FileSystemBlobStore.open(disk.path(FOLDER), 0, ids, threads);
    }

    static StoredBlob push(BlobStore store, DigestAlgorithm algorithm, byte[] content) throws IOException {
        try (BlobUpload upload = store.begin(algorithm)) {
            upload.append(stream(content));
            return upload.commit(algorithm.digest(content));
        }
    }

    static void assertHolds(BlobStore store, StoredBlob blob, byte[] content) throws IOException {
        try (InputStream in = store.open(blob.locator(), ByteRange.all(blob.size()))) {
            assertThat(in.readAllBytes()).as("acknowledged content").isEqualTo(content);
        }
    }

    /** Whatever lies in the place of an object is one, with the bytes that its name tells. */
    private static void assertObjectsWhole(Path blobs) throws IOException {
        for (Path algorithm : in(blobs)) {
            DigestAlgorithm named =
                    DigestAlgorithm.named(algorithm.getFileName().toString()).orElseThrow();
            for (Path shard : in(algorithm)) {
                for (Path object : in(shard)) {
                    assertThat(object.getFileName().toString())
                            .as("an object that is there")
                            .startsWith(named.digest(Files.readAllBytes(object)).encoded() + ".");
                }
            }
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<Path> found = new ArrayList<>();
            entries.forEach(found::add);
            return found;
        }
    }

    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
