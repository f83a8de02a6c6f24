package io.staithe.s3.client;

import io.staithe.registry.store.ByteRange;
import io.staithe.s3.client.retry.Pauses;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One bucket of a store, below one prefix of keys. Thread-safe; closed by whoever opened it.
 *
 * <p>Each call is repeated as its {@code RetryPolicy} says, and fails with an {@link S3Exception}, another
 * {@link IOException} where the store was not reached, or {@link java.io.InterruptedIOException} where its thread was
 * interrupted. Keys are relative to the prefix.
 */
public final class S3Client implements AutoCloseable {
    private final Shared shared;
    private final StoreTraits traits;

    private S3Client(Shared shared, StoreTraits traits) {
        this.shared = shared;
        this.traits = traits;
    }

    /**
     * Opens a client; nothing is sent.
     *
     * @param settings which bucket, and how to reach it
     * @return the client
     */
    public static S3Client open(ClientSettings settings) {
        return open(settings, Pauses.SLEEPING);
    }

    static S3Client open(ClientSettings settings, Pauses pauses) {
        return new S3Client(Shared.of(settings, pauses), StoreTraits.LEAST);
    }

    /**
     * The same client, for a store that is known better.
     *
     * @param known what the store can do
     * @return a client that shares everything with this one
     */
    public S3Client with(StoreTraits known) {
        return new S3Client(shared, known);
    }

    /** What the store is known to do. */
    public StoreTraits traits() {
        return traits;
    }

    /** PutObject. Returns the object's entity tag as it was sent. */
    public String put(String key, Payload payload) throws IOException {
        return shared.objects().put(key, payload, traits.crc32c());
    }

    /**
     * GetObject, of a range of at least one byte. The stream gives exactly the range or fails; it does not begin anew.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such object
     */
    public ObjectBody get(String key, ByteRange range) throws IOException {
        return shared.objects().get(key, range);
    }

    /** HeadObject; empty where there is no such object. */
    public Optional<ObjectHead> head(String key) throws IOException {
        return shared.objects().head(key);
    }

    /** DeleteObject; deleting what is not there is no failure. */
    public void delete(String key) throws IOException {
        shared.objects().delete(key);
    }

    /** DeleteObjects, up to 1,000 keys; one by one where the store has no such call. Fails where one of them fails. */
    public void deleteAll(List<String> keys) throws IOException {
        if (traits.bulkDelete()) {
            shared.objects().deleteAll(keys);
            return;
        }
        for (String key : keys) {
            shared.objects().delete(key);
        }
    }

    /** ListObjectsV2: up to {@code limit} (1 to 1,000) keys that begin with a prefix, in byte order, after a key. */
    public List<ListedObject> list(String prefix, Optional<String> after, int limit) throws IOException {
        return shared.listings().objects(prefix, after, limit);
    }

    /** CreateMultipartUpload; gives the upload's id. */
    public String createMultipartUpload(String key) throws IOException {
        return shared.multiparts().create(key, traits.crc32c());
    }

    /** UploadPart. */
    public PartTag uploadPart(String key, String uploadId, int number, Payload payload) throws IOException {
        return shared.multiparts().part(key, uploadId, number, payload, traits.crc32c());
    }

    /** UploadPartCopy, from an object in the same bucket. */
    public PartTag uploadPartCopy(String key, String uploadId, int number, String source, ByteRange range)
            throws IOException {
        return shared.multiparts().copy(key, uploadId, number, source, range);
    }

    /**
     * CompleteMultipartUpload. Where the reply to a try was lost, and where the reply tells of other parts, it looks
     * whether the object is there: keys are never used twice, so it can only be ours.
     *
     * @param size how many bytes the object must have
     * @throws S3Exception with the code {@code NoSuchUpload} where there is no such upload and this call did not end it
     */
    public void completeMultipartUpload(String key, String uploadId, List<PartTag> parts, long size)
            throws IOException {
        shared.multiparts().complete(key, uploadId, parts, size);
    }

    /** AbortMultipartUpload; aborting what is not there is no failure. */
    public void abortMultipartUpload(String key, String uploadId) throws IOException {
        shared.multiparts().abort(key, uploadId);
    }

    /** ListMultipartUploads: up to {@code limit} whose keys begin with a prefix, after an upload of an earlier page. */
    public List<ListedUpload> listMultipartUploads(String prefix, Optional<ListedUpload> after, int limit)
            throws IOException {
        return shared.listings().uploads(prefix, after, limit);
    }

    /**
     * A URL at the public endpoint that reads one object, as {@code application/octet-stream}.
     *
     * @param method GET or HEAD
     * @param lifetime how long it shall work at the most; less where the credentials end sooner
     * @return the URL, which is a secret until then
     */
    public URI presign(String method, String key, Duration lifetime) throws IOException {
        return shared.presigning().presign(method, shared.keys().whole(key), lifetime);
    }

    /** The store's time, as far as its answers have told it: the clock's with the offset that was learned. */
    public Instant storeTime() {
        return shared.clock().now();
    }

    /** Closes connections that are idle. Calls in progress go on. */
    @Override
    public void close() {
        shared.transport().close();
    }
}
