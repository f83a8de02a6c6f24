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

    /**
     * What the store is known to do.
     *
     * @return its traits
     */
    public StoreTraits traits() {
        return traits;
    }

    /**
     * PutObject.
     *
     * @param key the object's key
     * @param payload its bytes
     * @return its entity tag as the store sent it
     * @throws IOException where the call fails
     */
    public String put(String key, Payload payload) throws IOException {
        return shared.objects().put(key, payload, traits.crc32c());
    }

    /**
     * GetObject, of a range of at least one byte. The stream gives exactly the range or fails; it does not begin anew.
     *
     * @param key the object's key
     * @param range which bytes
     * @return the bytes, to be closed by the caller
     * @throws java.nio.file.NoSuchFileException where there is no such object
     * @throws IOException where the call fails
     */
    public ObjectBody get(String key, ByteRange range) throws IOException {
        return shared.objects().get(key, range);
    }

    /**
     * HeadObject.
     *
     * @param key the object's key
     * @return what the store says of it, or empty where there is no such object
     * @throws IOException where the call fails
     */
    public Optional<ObjectHead> head(String key) throws IOException {
        return shared.objects().head(key);
    }

    /**
     * DeleteObject; deleting what is not there is no failure.
     *
     * @param key the object's key
     * @throws IOException where the call fails
     */
    public void delete(String key) throws IOException {
        shared.objects().delete(key);
    }

    /**
     * DeleteObjects; one by one where the store has no such call.
     *
     * @param keys up to 1,000 keys
     * @throws IOException where the call fails, or one of the objects stays
     */
    public void deleteAll(List<String> keys) throws IOException {
        if (traits.bulkDelete()) {
            shared.objects().deleteAll(keys);
            return;
        }
        for (String key : keys) {
            shared.objects().delete(key);
        }
    }

    /**
     * ListObjectsV2.
     *
     * @param prefix what the keys begin with
     * @param after the key after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, 1 to 1,000
     * @return the objects in the byte order of their keys; fewer than the limit only at the end
     * @throws IOException where the call fails
     */
    public List<ListedObject> list(String prefix, Optional<String> after, int limit) throws IOException {
        return shared.listings().objects(prefix, after, limit);
    }

    /**
     * CreateMultipartUpload.
     *
     * @param key the key of the object that it becomes
     * @return the upload's id
     * @throws IOException where the call fails
     */
    public String createMultipartUpload(String key) throws IOException {
        return shared.multiparts().create(key, traits.crc32c());
    }

    /**
     * UploadPart.
     *
     * @param key the upload's key
     * @param uploadId its id
     * @param number the part's number, 1 to 10,000
     * @param payload the part's bytes
     * @return what the store says of it
     * @throws IOException where the call fails
     */
    public PartTag uploadPart(String key, String uploadId, int number, Payload payload) throws IOException {
        return shared.multiparts().part(key, uploadId, number, payload, traits.crc32c());
    }

    /**
     * UploadPartCopy, from an object in the same bucket.
     *
     * @param key the upload's key
     * @param uploadId its id
     * @param number the part's number, 1 to 10,000
     * @param source the object's key
     * @param range which of its bytes
     * @return what the store says of the part
     * @throws IOException where the call fails
     */
    public PartTag uploadPartCopy(String key, String uploadId, int number, String source, ByteRange range)
            throws IOException {
        return shared.multiparts().copy(key, uploadId, number, source, range);
    }

    /**
     * CompleteMultipartUpload. Where the reply to a try was lost, and where the reply tells of other parts, it looks
     * whether the object is there: keys are never used twice, so it can only be ours.
     *
     * @param key the upload's key
     * @param uploadId its id
     * @param parts its parts in order, those to be put together and no others
     * @param size how many bytes the object must have
     * @throws S3Exception with the code {@code NoSuchUpload} where there is no such upload and this call did not end it
     * @throws IOException where the call fails
     */
    public void completeMultipartUpload(String key, String uploadId, List<PartTag> parts, long size)
            throws IOException {
        shared.multiparts().complete(key, uploadId, parts, size);
    }

    /**
     * AbortMultipartUpload; aborting what is not there is no failure.
     *
     * @param key the upload's key
     * @param uploadId its id
     * @throws IOException where the call fails
     */
    public void abortMultipartUpload(String key, String uploadId) throws IOException {
        shared.multiparts().abort(key, uploadId);
    }

    /**
     * ListMultipartUploads.
     *
     * @param prefix what the keys begin with
     * @param after the last upload of the page before; empty for the beginning
     * @param limit the most to return, 1 to 1,000
     * @return the uploads; fewer than the limit only at the end
     * @throws IOException where the call fails
     */
    public List<ListedUpload> listMultipartUploads(String prefix, Optional<ListedUpload> after, int limit)
            throws IOException {
        return shared.listings().uploads(prefix, after, limit);
    }

    /**
     * A URL at the public endpoint that reads one object, as {@code application/octet-stream}.
     *
     * @param method GET or HEAD
     * @param key the object's key
     * @param lifetime how long it shall work at the most; less where the credentials end sooner
     * @return the URL, which is a secret until then
     * @throws IOException where there are no credentials to sign with
     */
    public URI presign(String method, String key, Duration lifetime) throws IOException {
        return shared.presigning().presign(method, shared.keys().whole(key), lifetime);
    }

    /**
     * The store's time, as far as its answers have told it.
     *
     * @return the clock's time with the offset that was learned
     */
    public Instant storeTime() {
        return shared.clock().now();
    }

    /** Closes connections that are idle. Calls in progress go on. */
    @Override
    public void close() {
        shared.transport().close();
    }
}
