import io.staithe.jdbc.JdbcMetadataStore;
import io.staithe.registry.Registry;
import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.catalog.UploadRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.file.FileSystemBlobStore;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.MetadataStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lets a month pass in a registry's folder, runs its maintenance, and tells what is left of uploads: {@code java
 * Leftovers.java FOLDER}. Fails where anything is, or where an object is gone that a row names.
 */
final class Leftovers {
    private static final Duration MONTH = Duration.ofDays(30);
    private static final int MANY = 1_000;

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        MetadataStore metadata = JdbcMetadataStore.sqlite(folder.resolve("registry.db"));
        BlobStore blobs = FileSystemBlobStore.open(folder);
        try (Registry registry = Registry.builder()
                .blobs(blobs)
                .metadata(metadata)
                .clock(() -> Instant.now().plus(MONTH))
                .build()) {
            Leftovers leftovers = new Leftovers(folder, metadata, blobs, registry);
            String before = leftovers.uploads();
            leftovers.age();
            registry.maintenance().run();
            System.out.println("       swept: " + before + ", then " + leftovers.uploads() + "; " + leftovers.objects());
            if (leftovers.files() + leftovers.rows() + leftovers.missing > 0) {
                throw new AssertionError("not everything is as it should be");
            }
        }
    }

    private final Path folder;
    private final MetadataStore metadata;
    private final BlobStore blobs;
    private final Registry registry;
    private int missing;

    private Leftovers(Path folder, MetadataStore metadata, BlobStore blobs, Registry registry) {
        this.folder = folder;
        this.metadata = metadata;
        this.blobs = blobs;
        this.registry = registry;
    }

    /** Files are dated by the disk, not by the clock that was set forward. */
    private void age() throws IOException {
        FileTime then = FileTime.from(Instant.now().minus(MONTH));
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, then);
            }
        }
    }

    private String uploads() throws IOException {
        return files() + " files and " + rows() + " rows of uploads";
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("uploads"))) {
            return files.count();
        }
    }

    private int rows() {
        Instant end = Instant.now().plus(MONTH).plus(MONTH);
        List<UploadRecord> rows =
                metadata.read(registry.id(), transaction -> transaction.uploads().expired(end, Integer.MAX_VALUE));
        return rows.size();
    }

    /** An object that no row names is left by a crash between the move of its file and the transaction. */
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
        return rows.size() + " objects named by rows, " + missing + " of them missing, " + stored.size()
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
}
