package io.staithe.registry.file;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.digest.RunningHashes;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/**
 * Keeps blobs as files below one folder.
 *
 * <p>Thread-safe; several processes may use the same folder. One for each folder is enough; whoever opened it closes it.
 * Nothing is read at opening but a version marker.
 *
 * <pre>
 * layout.json                            the version of this layout; a newer one is refused
 * blobs/sha256/1f/1f83....&lt;unique id&gt;    an object, located by sha256:1f83....&lt;unique id&gt;
 * uploads/&lt;unique id&gt;.&lt;epoch&gt;            bytes of an upload in progress
 * keeper                                 the metadata store whose rows name the objects; where that one is gone for
 *                                        good, delete this file, and another can take its place
 * </pre>
 *
 * <p>An object is written once, under a name that is never used again, and moved into its place in one step. So the
 * folder can be copied while it is in use: <b>the metadata first, then {@code blobs}</b>. What the copied metadata refers
 * to was in {@code blobs} before and stays there for as long as deleted content is held back; a copy that is done
 * sooner is complete. The folder {@code uploads} need not be copied. Both folders must be on one file system.
 *
 * <p>An object that was committed survives power loss, and so does the folder that was opened, with those above it that
 * had to be created. A sync that fails is the failure of the commit it belongs to; what it should have written is written
 * anew by the next attempt, and not synced again.
 *
 * <p>Content of more than a MiB is written by a second thread while the caller's reads and hashes on, so an append takes
 * as long as the slower of the two. These are daemon threads of the store's own, unless others are given.
 *
 * <p>The file {@code keeper} is made by the first maintenance, which deletes objects that no row names. That needs hard links: on
 * a file system without them such objects stay.
 *
 * <p>An append or commit whose thread is interrupted fails, alone, and leaves the upload to be resumed.
 */
public final class FileSystemBlobStore implements BlobStore {
    /** How many bytes {@link #open(Path)} keeps free: 512 MiB. */
    public static final long DEFAULT_RESERVED_BYTES = 512L * 1024 * 1024;

    private final Folders folders;
    private final FreeSpace space;
    private final RunningHashes hashes = new RunningHashes();
    private final Workshop shop;
    private final SegmentFiles files;
    private final WriterThreads threads;

    private FileSystemBlobStore(
            Folders folders, Durably durably, FreeSpace space, IdSource ids, WriterThreads threads) {
        this.folders = folders;
        this.space = space;
        this.threads = threads;
        this.shop = new Workshop(folders, durably, new Inflow(new Buffers(), space, threads), hashes, ids);
        this.files = new SegmentFiles(shop);
    }

    /**
     * Opens a store, with random ids and the default reserve.
     *
     * @param folder the folder; created where it is missing
     * @return the store
     * @throws IOException where the folder cannot be used, or was written by a newer version
     */
    public static FileSystemBlobStore open(Path folder) throws IOException {
        return open(folder, DEFAULT_RESERVED_BYTES, IdSource.random());
    }

    /**
     * Opens a store.
     *
     * @param folder the folder; created where it is missing
     * @param reservedBytes how many bytes of the disk are kept free: when no more are left, appends fail with an
     *     {@link io.staithe.registry.failure.InsufficientStorageException} and reads go on
     * @param ids where the unique ids in names come from
     * @return the store
     * @throws IOException where the folder cannot be used, or was written by a newer version
     */
    public static FileSystemBlobStore open(Path folder, long reservedBytes, IdSource ids) throws IOException {
        return open(folder, reservedBytes, ids, WriterThreads.owned());
    }

    /**
     * Opens a store that borrows its threads.
     *
     * @param folder the folder; created where it is missing
     * @param reservedBytes how many bytes of the disk are kept free, as above
     * @param ids where the unique ids in names come from
     * @param threads who writes large content beside the thread that brings it. It may refuse, and be as busy as it
     *     likes: then the bringing thread writes too. An append whose writer is interrupted fails
     * @return the store, which leaves the threads to their owner when it is closed
     * @throws IOException where the folder cannot be used, or was written by a newer version
     */
    public static FileSystemBlobStore open(Path folder, long reservedBytes, IdSource ids, Executor threads)
            throws IOException {
        return open(folder, reservedBytes, ids, WriterThreads.of(threads));
    }

    private static FileSystemBlobStore open(Path folder, long reservedBytes, IdSource ids, WriterThreads threads)
            throws IOException {
        if (reservedBytes < 0) {
            throw new IllegalArgumentException("cannot keep " + reservedBytes + " bytes free");
        }
        Folders folders = new Folders(folder.toAbsolutePath());
        Durably durably = new Durably();
        folders.prepare(durably, ids.next());
        FreeSpace space = new FreeSpace(Files.getFileStore(folders.root()), reservedBytes);
        return new FileSystemBlobStore(folders, durably, space, ids, threads);
    }

    @Override
    public BlobUpload begin(DigestAlgorithm expected) {
        return new FileUpload(shop, UploadState.begun(expected, files.freshId()), 0, expected.newHasher());
    }

    @Override
    public BlobUpload resume(Content state, long epoch) throws IOException {
        UploadState recorded = UploadState.parse(state);
        if (epoch <= recorded.epoch()) {
            throw new IllegalArgumentException("epoch " + epoch + " comes before " + recorded.epoch());
        }
        files.requireAll(recorded);
        MessageDigest hasher = recorded.size() == 0
                ? recorded.algorithm().newHasher()
                : hashes.after(state).orElse(null);
        return new FileUpload(shop, recorded, epoch, hasher);
    }

    @Override
    public InputStream open(String locator, ByteRange range) throws IOException {
        Path file = file(locator).orElseThrow(() -> new NoSuchFileException(locator));
        return FileRange.open(file, range);
    }

    @Override
    public void delete(String locator) throws IOException {
        Optional<Locator> object = Locator.parse(locator);
        if (object.isPresent()) {
            Files.deleteIfExists(folders.object(object.get()));
        }
    }

    @Override
    public Optional<StoredBlob> find(Digest digest) throws IOException {
        return new Shelves(folders).find(digest);
    }

    @Override
    public List<ListedBlob> list(Optional<String> after, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1, not " + limit);
        }
        List<Shelves.Shelved> page = new Shelves(folders).list(after, limit);
        if (page.isEmpty()) {
            return List.of();
        }
        Instant now = DatingClock.now(folders.uploads(), files.freshId());
        return page.stream().map(object -> object.asOf(now)).toList();
    }

    @Override
    public Optional<Path> file(String locator) {
        return Locator.parse(locator)
                .map(folders::object)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    public Optional<Long> room() throws IOException {
        return Optional.of(space.room());
    }

    @Override
    public int sweepUploads(Duration untouched, int limit) throws IOException {
        if (limit < 1) {
            throw new IllegalArgumentException("a sweep takes at least 1, not " + limit);
        }
        Instant now = DatingClock.now(folders.uploads(), files.freshId());
        return new AbandonedUploads(folders.uploads()).sweep(now.minus(untouched), limit);
    }

    @Override
    public Optional<String> keeper(String candidate) throws IOException {
        return Optional.of(new KeeperFile(folders).claim(candidate, files.freshId()));
    }

    @Override
    public void close() {
        hashes.clear();
        threads.close();
    }
}
