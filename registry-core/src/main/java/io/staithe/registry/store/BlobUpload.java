package io.staithe.registry.store;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.InvalidLayerException;
import io.staithe.registry.failure.UnsupportedDigestAlgorithmException;
import java.io.IOException;
import java.io.InputStream;

/**
 * The bytes of one blob on their way in, as one claim of the upload sees them.
 *
 * <p>Confined to one thread at a time. Closing it frees what it holds in this process and keeps the bytes of the last
 * {@link #state()} that was given; after
 * {@link #abort()} or {@link #commit} they are gone from the upload.
 */
public interface BlobUpload extends AutoCloseable {

    /**
     * How many bytes the upload holds.
     *
     * @return the number of bytes
     */
    long offset();

    /**
     * Appends everything a stream gives. Memory does not grow with the stream.
     *
     * <p>Where the stream or the store fails in the middle, the upload is of no more use to this claim: {@link #state()}
     * stays what it was before, and a later {@link BlobStore#resume} of it finds nothing of this append.
     *
     * @param content the bytes, read to the end and not closed
     * @return how many bytes were appended
     * @throws IOException where the store fails, or what the stream threw
     */
    long append(InputStream content) throws IOException;

    /**
     * Everything a later claim needs to go on, in the store's own words; at most 64 KiB. A store may keep appended bytes in
     * memory until it is asked for this; once it is given, they survive the process.
     *
     * @return the state after the last append that was completed
     * @throws IOException where the store fails; the upload is of no more use to this claim
     */
    Content state() throws IOException;

    /**
     * Verifies the digest over all bytes received and turns them into an object. When it returns, the object survives
     * power loss.
     *
     * @param digest the digest that the bytes should have
     * @return the new object
     * @throws InvalidLayerException where the bytes have another digest; they are deleted
     * @throws UnsupportedDigestAlgorithmException where the algorithm is not supported; the upload stays
     * @throws IOException where the store fails; the upload stays
     */
    StoredBlob commit(Digest digest) throws IOException;

    /**
     * Deletes what this claim appended, where its state was never recorded; the recorded bytes stay for whoever claims the
     * upload next. This claim is of no more use.
     *
     * @throws IOException where the store fails
     */
    void takeBack() throws IOException;

    /**
     * Deletes the bytes of the upload; doing so twice is no failure.
     *
     * @throws IOException where the store fails
     */
    void abort() throws IOException;

    @Override
    void close();
}
