package io.staithe.s3.client;

import io.staithe.registry.store.ByteRange;
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
    private S3Client() {}

    /**
     * Opens a client; nothing is sent.
     *
     * @param settings which bucket, and how to reach it
     * @return the client
     */
    public static S3Client open(ClientSettings settings) {
        throw new UnsupportedOperationException();
    }

    /**
     * The same client, for a store that is known better.
     *
     * @param traits what the store can do
     * @return a client that shares everything with this one
     */
    public S3Client with(StoreTraits traits) {
        throw new UnsupportedOperationException();
    }

    /** What the store is known to do. */
    public StoreTraits traits() {
        throw new UnsupportedOperationException();
    }

    /** PutObject. Returns the object's entity tag as it was sent. */
    public String put(String key, Payload payload) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * GetObject, of a range of at least one byte. The stream gives exactly the range or fails; it does not begin anew.
     *
     * @throws java.nio.file.NoSuchFileException where there is no such object
     */
    public ObjectBody get(String key, ByteRange range) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** HeadObject; empty where there is no such object. */
    public Optional<ObjectHead> head(String key) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** DeleteObject; deleting what is not there is no failure. */
    public void delete(String key) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** DeleteObjects, up to 1,000 keys; one by one where the store has no such call. Fails where one of them fails. */
    public void deleteAll(List<String> keys) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** ListObjectsV2: up to {@code limit} (1 to 1,000) keys that begin with a prefix, in byte order, after a key. */
    public List<ListedObject> list(String prefix, Optional<String> after, int limit) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** CreateMultipartUpload; gives the upload's id. */
    public String createMultipartUpload(String key) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** UploadPart. */
    public PartTag uploadPart(String key, String uploadId, int number, Payload payload) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** UploadPartCopy, from an object in the same bucket. */
    public PartTag uploadPartCopy(String key, String uploadId, int number, String source, ByteRange range)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * CompleteMultipartUpload. Where the reply to an earlier try was lost and the store then knows no such upload, or
     * fails, it looks whether the object is there: keys are never used twice, so it can only be ours.
     *
     * @param size how many bytes the object must have
     * @throws S3Exception with the code {@code NoSuchUpload} where there is no such upload
     */
    public void completeMultipartUpload(String key, String uploadId, List<PartTag> parts, long size)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /** AbortMultipartUpload; aborting what is not there is no failure. */
    public void abortMultipartUpload(String key, String uploadId) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** ListMultipartUploads: up to {@code limit} whose keys begin with a prefix, after an upload of an earlier page. */
    public List<ListedUpload> listMultipartUploads(String prefix, Optional<ListedUpload> after, int limit)
            throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * A URL at the public endpoint that reads one object, as {@code application/octet-stream}.
     *
     * @param method GET or HEAD
     * @param lifetime how long it shall work at the most; less where the credentials end sooner
     * @return the URL, which is a secret until then
     */
    public URI presign(String method, String key, Duration lifetime) throws IOException {
        throw new UnsupportedOperationException();
    }

    /** The store's time, as far as its answers have told it: the clock's with the offset that was learned. */
    public Instant storeTime() {
        throw new UnsupportedOperationException();
    }

    /** Closes connections that are idle. Calls in progress go on. */
    @Override
    public void close() {}
}
