package io.staithe.registry.memory;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** The committed objects, in the order of their locators. Thread-safe. */
final class ObjectsInMemory {
    private final MemoryBudget budget;
    private final NavigableMap<String, StoredObject> byLocator = new ConcurrentSkipListMap<>();
    private final AtomicLong lastId = new AtomicLong();

    private record StoredObject(StoredBlob blob, Chunks bytes, long writtenNanos) {
        ListedBlob listed() {
            return new ListedBlob(blob, Duration.ofNanos(System.nanoTime() - writtenNanos));
        }
    }

    ObjectsInMemory(MemoryBudget budget) {
        this.budget = budget;
    }

    StoredBlob add(Digest digest, Chunks bytes) {
        StoredBlob blob = new StoredBlob(digest, bytes.size(), digest + "." + lastId.incrementAndGet());
        // Its upload still counts the same bytes and gives them back next, so this is not checked against the limit.
        budget.give(-bytes.size());
        byLocator.put(blob.locator(), new StoredObject(blob, bytes, System.nanoTime()));
        return blob;
    }

    InputStream open(String locator, ByteRange range) throws IOException {
        StoredObject object = byLocator.get(locator);
        if (object == null) {
            throw new NoSuchFileException(locator);
        }
        long size = object.blob().size();
        if (range.offset() > size || range.length() > size - range.offset()) {
            throw new EOFException(locator + " has " + size + " bytes, which do not cover " + range);
        }
        return object.bytes().stream(range);
    }

    void delete(String locator) {
        StoredObject object = byLocator.remove(locator);
        if (object != null) {
            budget.give(object.blob().size());
        }
    }

    Optional<StoredBlob> find(Digest digest) {
        Map.Entry<String, StoredObject> next = byLocator.higherEntry(digest + ".");
        return Optional.ofNullable(next)
                .map(entry -> entry.getValue().blob())
                .filter(blob -> blob.digest().equals(digest));
    }

    List<ListedBlob> list(Optional<String> after, int limit) {
        return after.map(cursor -> byLocator.tailMap(cursor, false)).orElse(byLocator).values().stream()
                .limit(limit)
                .map(StoredObject::listed)
                .toList();
    }
}
