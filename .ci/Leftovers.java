import io.staithe.assembly.CommandLine;
import io.staithe.assembly.FolderOptions;
import io.staithe.assembly.RegistryFolder;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import io.staithe.registry.store.MetadataStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Lets a month pass in a registry, runs its maintenance, and tells what is left of uploads: {@code java Leftovers.java} with
 * the options of its server that say where things are kept. Fails where any row is, where an object is gone that a row
 * names, or there that none names. What else is left of uploads in the folder or the store, the caller sees.
 */
final class Leftovers {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MANY = 1_000;

    public static void main(String[] arguments) throws IOException {
        FolderOptions options = new FolderOptions();
        new CommandLine(options.rows()).read(arguments);
        RegistryFolder folder = options.folder();
        MetadataStore metadata = folder.openMetadata();
        BlobStore blobs = new MonthLater(folder.openBlobs());
        try (Registry registry = Registry.builder()
                .blobs(blobs)
                .metadata(metadata)
                .clock(() -> Instant.now().plus(MONTH))
                .build()) {
            Leftovers leftovers = new Leftovers(metadata, blobs, registry);
            int before = leftovers.rows();
            registry.maintenance().run();
            System.out.println("       swept: " + before + " rows of uploads, then " + leftovers.rows() + "; "
                    + leftovers.objects());
            if (leftovers.rows() + leftovers.missing + leftovers.unnamed > 0) {
                throw new AssertionError("not everything is as it should be");
            }
        }
    }

    private final MetadataStore metadata;
    private final BlobStore blobs;
    private final Registry registry;
    private int missing;
    private int unnamed;

    private Leftovers(MetadataStore metadata, BlobStore blobs, Registry registry) {
        this.metadata = metadata;
        this.blobs = blobs;
        this.registry = registry;
    }

    private int rows() {
        Instant end = Instant.now().plus(MONTH).plus(MONTH);
        List<UploadRecord> rows =
                metadata.read(registry.id(), transaction -> transaction.uploads().expired(end, Integer.MAX_VALUE));
        return rows.size();
    }

    /** An object that no row names is left by a crash between its commit and the transaction, and then deleted. */
    private String objects() throws IOException {
        Map<String, Long> stored = new HashMap<>();
        Optional<String> after = Optional.empty();
        List<ListedBlob> page;
        do {
            page = blobs.list(after, MANY);
            page.forEach(
                    listed -> stored.put(listed.blob().locator(), listed.blob().size()));
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1).blob().locator());
        } while (page.size() == MANY);
        List<BlobRecord> rows = blobRows();
        missing = (int) rows.stream()
                .filter(row -> !Long.valueOf(row.size()).equals(stored.remove(row.locator())))
                .count();
        unnamed = stored.size();
        return rows.size() + " objects named by rows, " + missing + " of them missing, " + unnamed
                + " objects without a row";
    }

    private List<BlobRecord> blobRows() {
        List<BlobRecord> rows = new ArrayList<>();
        List<BlobRecord> page;
        do {
            Optional<Digest> after =
                    rows.isEmpty() ? Optional.empty() : Optional.of(rows.get(rows.size() - 1).digest());
            page = metadata.read(registry.id(), transaction -> transaction.blobs().page(after, MANY));
            rows.addAll(page);
        } while (page.size() == MANY);
        return rows;
    }

    /** A store in which everything is a month older: objects and files are dated by the disk or the service, not by a clock. */
    private record MonthLater(BlobStore store) implements BlobStore {
        @Override
        public List<ListedBlob> list(Optional<String> after, int limit) throws IOException {
            return store.list(after, limit).stream()
                    .map(listed -> new ListedBlob(listed.blob(), listed.age().plus(MONTH)))
                    .toList();
        }

        @Override
        public int sweepUploads(Duration untouched, int limit) throws IOException {
            Duration left = untouched.minus(MONTH);
            return store.sweepUploads(left.isNegative() ? Duration.ZERO : left, limit);
        }

        @Override
        public Optional<String> keeper(String candidate) throws IOException {
            return store.keeper(candidate);
        }

        @Override
        public BlobUpload begin(DigestAlgorithm expected) throws IOException {
            return store.begin(expected);
        }

        @Override
        public BlobUpload resume(Content state, long epoch) throws IOException {
            return store.resume(state, epoch);
        }

        @Override
        public InputStream open(String locator, ByteRange range) throws IOException {
            return store.open(locator, range);
        }

        @Override
        public void delete(String locator) throws IOException {
            store.delete(locator);
        }

        @Override
        public Optional<StoredBlob> find(Digest digest) throws IOException {
            return store.find(digest);
        }

        @Override
        public void close() {
            store.close();
        }
    }
}
