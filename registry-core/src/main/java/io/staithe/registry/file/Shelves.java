package io.staithe.registry.file;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Walks the objects in the order of their locators.
 *
 * <p>A step reads one shard, a 256th of the objects, and keeps no more names than are asked for.
 */
final class Shelves {
    private static final int SHARDS = 256;
    private static final HexFormat HEX = HexFormat.of();

    private final Folders folders;

    /** An object, and when its bytes were written last, by the time of its file system. */
    record Shelved(StoredBlob blob, Instant written) {
        ListedBlob asOf(Instant now) {
            return new ListedBlob(blob, Duration.between(written, now));
        }
    }

    Shelves(Folders folders) {
        this.folders = folders;
    }

    Optional<StoredBlob> find(Digest digest) throws IOException {
        Optional<DigestAlgorithm> algorithm = digest.supportedAlgorithm();
        if (algorithm.isEmpty()) {
            return Optional.empty();
        }
        List<Shelved> found = new ArrayList<>(1);
        String shard = digest.encoded().substring(0, 2);
        String prefix = digest.encoded() + ".";
        gather(algorithm.get(), shard, prefix, 1, found);
        return found.stream()
                .map(Shelved::blob)
                .filter(blob -> blob.digest().equals(digest))
                .findFirst();
    }

    List<Shelved> list(Optional<String> after, int limit) throws IOException {
        String cursor = after.orElse("");
        // The algorithms are declared in the order of their names.
        List<Shelved> page = new ArrayList<>();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            String prefix = algorithm.prefix() + ":";
            for (int shard = 0; shard < SHARDS && page.size() < limit; shard++) {
                String name = HEX.toHexDigits((byte) shard);
                if (!isPassed(prefix + name, cursor)) {
                    String from = cursor.startsWith(prefix) ? cursor.substring(prefix.length()) : "";
                    gather(algorithm, name, from, limit, page);
                }
            }
        }
        return List.copyOf(page);
    }

    /** Whether everything that begins so comes before the cursor. */
    private static boolean isPassed(String beginning, String cursor) {
        return beginning.compareTo(cursor) < 0 && !cursor.startsWith(beginning);
    }

    private void gather(DigestAlgorithm algorithm, String shard, String after, int limit, List<Shelved> page)
            throws IOException {
        Path folder = folders.blobs(algorithm).resolve(shard);
        String cursor = after;
        while (page.size() < limit) {
            NavigableSet<String> names = names(algorithm, folder, cursor, limit - page.size());
            if (names.isEmpty()) {
                return;
            }
            for (String name : names) {
                add(Locator.ofFile(algorithm, name).orElseThrow(), page);
            }
            cursor = names.last();
        }
    }

    private static NavigableSet<String> names(DigestAlgorithm algorithm, Path folder, String after, int most)
            throws IOException {
        NavigableSet<String> names = new TreeSet<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = String.valueOf(entry.getFileName());
                if (name.compareTo(after) > 0
                        && (names.size() < most || name.compareTo(names.last()) < 0)
                        && Locator.ofFile(algorithm, name).isPresent()) {
                    names.add(name);
                    if (names.size() > most) {
                        names.pollLast();
                    }
                }
            }
        } catch (NoSuchFileException | NotDirectoryException e) {
            return names;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return names;
    }

    private void add(Locator locator, List<Shelved> page) throws IOException {
        try {
            Path file = folders.object(locator);
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (found.isRegularFile()) {
                StoredBlob blob = new StoredBlob(locator.digest(), found.size(), locator.toString());
                page.add(new Shelved(blob, found.lastModifiedTime().toInstant()));
            }
        } catch (NoSuchFileException e) {
            // Deleted in the meantime, or filed in a shard where nobody will look for it.
            return;
        }
    }
}
