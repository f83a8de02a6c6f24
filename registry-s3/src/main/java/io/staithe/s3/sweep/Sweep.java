package io.staithe.s3.sweep;

import io.staithe.s3.client.ListedObject;
import io.staithe.s3.client.ListedUpload;
import io.staithe.s3.client.S3Client;
import io.staithe.s3.object.Keys;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Finds what nobody has touched for long, by the store's time: multipart uploads, pieces of uploads, and announced objects
 * that no pointer names. Confined to one thread; several sweeps at once do each other no harm.
 */
public final class Sweep {
    private static final int PAGE = 1000;

    private final S3Client client;
    private final Instant olderThan;
    private final int limit;
    private int swept;

    /**
     * Describes a sweep.
     *
     * @param client the bucket
     * @param untouched for how long nobody has touched it
     * @param limit the most to delete
     */
    public Sweep(S3Client client, Duration untouched, int limit) {
        this.client = client;
        this.olderThan = client.storeTime().minus(untouched);
        this.limit = limit;
    }

    /**
     * Sweeps.
     *
     * @return how much was deleted; fewer than the limit when no more is left
     * @throws IOException where the store fails
     */
    public int run() throws IOException {
        abortUploads(Keys.DATA);
        abortUploads(Keys.UPLOADS); // where a probe ended before its time
        deletePieces();
        return swept;
    }

    private void abortUploads(String folder) throws IOException {
        Optional<ListedUpload> after = Optional.empty();
        List<ListedUpload> page;
        do {
            page = client.listMultipartUploads(folder, after, PAGE);
            for (ListedUpload upload : page) {
                if (swept < limit && upload.initiated().isBefore(olderThan)) {
                    client.abortMultipartUpload(upload.key(), upload.uploadId());
                    swept++;
                }
                after = Optional.of(upload);
            }
        } while (page.size() == PAGE && swept < limit);
    }

    private void deletePieces() throws IOException {
        Optional<String> after = Optional.empty();
        List<ListedObject> page;
        do {
            page = client.list(Keys.UPLOADS, after, PAGE);
            List<String> old = page.stream()
                    .filter(object -> object.lastModified().isBefore(olderThan))
                    .map(ListedObject::key)
                    .limit(limit - swept)
                    .toList();
            delete(old);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).key());
        } while (page.size() == PAGE && swept < limit);
    }

    /** An announcement goes after what it announces: otherwise nobody would find that again where the sweep ends here. */
    private void delete(List<String> keys) throws IOException {
        List<String> announcements = keys.stream().filter(Keys::isAnnouncement).toList();
        client.deleteAll(List.copyOf(new Unnamed(client).of(announcements)));
        client.deleteAll(keys);
        swept += keys.size();
    }
}
