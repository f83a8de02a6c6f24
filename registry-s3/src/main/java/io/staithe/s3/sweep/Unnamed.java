package io.staithe.s3.sweep;

import io.staithe.s3.client.ListedObject;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.object.BlobName;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which announced objects no pointer names. A pointer is found by its digest, which nobody knows here, so all names
 * are listed once for all announcements; there are announcements only where two claims of an upload met, or another node
 * committed one, and something ended before its time.
 */
final class Unnamed {
    private static final int PAGE = 1000;

    private final S3Client client;

    Unnamed(S3Client client) {
        this.client = client;
    }

    /** The keys of the announced objects that no pointer names. */
    Set<String> of(Collection<String> announcements) throws IOException {
        Set<String> unnamed = new HashSet<>();
        announcements.forEach(key -> unnamed.add(Keys.data(Keys.announced(key))));
        Optional<String> after = Optional.empty();
        List<ListedObject> page = List.of();
        while (!unnamed.isEmpty() && (after.isEmpty() || page.size() == PAGE)) {
            page = client.list(Keys.BLOBS, after, PAGE);
            for (ListedObject object : page) {
                BlobName.ofKey(object.key()).map(BlobName::contentKey).ifPresent(unnamed::remove);
                after = Optional.of(object.key());
            }
            if (page.isEmpty()) {
                break;
            }
        }
        return unnamed;
    }
}
