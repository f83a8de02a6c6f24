package io.staithe.s3.object;

import io.staithe.registry.digest.Digest;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import io.staithe.s3.client.ListedObject;
import io.staithe.s3.client.ObjectHead;
import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blobs of a bucket, by their names. Thread-safe. */
public final class Blobs {
    private static final int PAGE = 1000;

    private final S3Client client;

    /**
     * The blobs below a client's prefix.
     *
     * @param client the client
     */
    public Blobs(S3Client client) {
        this.client = client;
    }

    /**
     * The first blob with a digest whose bytes are there.
     *
     * @param digest the digest
     * @return the blob, or empty
     * @throws IOException where the store fails
     */
    public Optional<StoredBlob> find(Digest digest) throws IOException {
        if (digest.supportedAlgorithm().isEmpty()) {
            return Optional.empty();
        }
        String prefix = BlobName.keysOf(digest);
        Optional<String> after = Optional.empty();
        while (true) {
            List<ListedObject> page = client.list(prefix, after, PAGE);
            for (ListedObject object : page) {
                Optional<ListedBlob> blob = blob(object, object.lastModified());
                if (blob.isPresent() && isWhole(blob.get().blob())) {
                    return Optional.of(blob.get().blob());
                }
            }
            if (page.size() < PAGE) {
                return Optional.empty();
            }
            after = Optional.of(page.get(PAGE - 1).key());
        }
    }

    /**
     * Lists blobs in the order of their locators. A pointer counts as its blob, whether the bytes are there or not.
     *
     * @param after the locator after which to begin
     * @param limit the most to return
     * @return the blobs; fewer than the limit only at the end
     * @throws IOException where the store fails
     */
    public List<ListedBlob> list(Optional<String> after, int limit) throws IOException {
        List<ListedBlob> blobs = new ArrayList<>();
        Optional<String> last = after.map(BlobName::keyAfterWhich);
        while (true) {
            int wanted = Math.min(PAGE, limit - blobs.size());
            List<ListedObject> page = client.list(Keys.BLOBS, last, wanted);
            Instant now = client.storeTime();
            page.forEach(object -> blob(object, now).ifPresent(blobs::add));
            if (page.size() < wanted || blobs.size() == limit) {
                return blobs;
            }
            last = Optional.of(page.get(page.size() - 1).key());
        }
    }

    /**
     * Deletes a blob, its bytes before the pointer to them: a crash in between leaves what a listing shows.
     *
     * @param name the blob
     * @throws IOException where the store fails
     */
    public void delete(BlobName name) throws IOException {
        client.delete(name.contentKey());
        if (name.pointedSize().isPresent()) {
            client.delete(name.key());
        }
    }

    private boolean isWhole(StoredBlob blob) throws IOException {
        BlobName name = BlobName.parse(blob.locator()).orElseThrow();
        if (name.pointedSize().isEmpty()) {
            return true;
        }
        Optional<ObjectHead> bytes = client.head(name.contentKey());
        return bytes.isPresent() && bytes.get().size() == blob.size();
    }

    private static Optional<ListedBlob> blob(ListedObject object, Instant now) {
        return BlobName.ofKey(object.key())
                .map(name -> new ListedBlob(
                        new StoredBlob(name.digest(), name.pointedSize().orElse(object.size()), name.locator()),
                        age(object.lastModified(), now)));
    }

    private static Duration age(Instant written, Instant now) {
        return written.isAfter(now) ? Duration.ZERO : Duration.between(written, now);
    }
}
