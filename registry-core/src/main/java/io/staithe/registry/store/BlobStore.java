package io.staithe.registry.store;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Keeps bytes under names that are never used twice.
 *
 * <p>A commit verifies the digest and writes a fresh physical object; the {@linkplain StoredBlob#locator() locator} it
 * returns names that object and no other, ever. Two commits of the same content give two objects; which of them counts
 * is for the {@link MetadataStore} to say. Because no name is used again, a late delete harms nobody.
 *
 * <p>Implementations are thread-safe and are closed by whoever opened them, or by the registry they were given to. An {@link IOException} means that the store
 * failed; the caller may try again.
 */
public interface BlobStore extends AutoCloseable {

    /**
     * Begins an upload. Nothing need be stored before the first append.
     *
     * @param expected the algorithm under which the content will probably be committed; it is hashed while it streams,
     *     and read once more where it is committed under another
     * @return a new, empty upload in epoch 0
     * @throws IOException where the store fails
     */
    BlobUpload begin(DigestAlgorithm expected) throws IOException;

    /**
     * Goes on with an upload, perhaps begun by another process.
     *
     * <p>The epoch is higher with every call for the same upload. Where it is not exactly one more than that of the last
     * recorded state, somebody else claimed the upload in between and may still be writing: whatever that somebody does
     * must not change the bytes of this upload.
     *
     * @param state what {@link BlobUpload#state()} gave after the last append that counted
     * @param epoch the epoch of the claim, higher than any before
     * @return the upload, holding exactly the bytes that the state tells of
     * @throws IOException where the store fails
     * @throws UploadStateLostException where those bytes are not there any more
     */
    BlobUpload resume(Content state, long epoch) throws IOException;

    /**
     * Opens some bytes of an object.
     *
     * @param locator the object
     * @param range which bytes; all of them within the object
     * @return a stream of exactly these bytes, to be closed by the caller
     * @throws java.nio.file.NoSuchFileException where there is no such object
     * @throws IOException where the store fails
     */
    InputStream open(String locator, ByteRange range) throws IOException;

    /**
     * Deletes an object; deleting what is not there is no failure.
     *
     * @param locator the object
     * @throws IOException where the store fails
     */
    void delete(String locator) throws IOException;

    /**
     * Finds an object by its digest: for recovery, and for those who use a blob store alone. Never on a request's path.
     *
     * @param digest the digest
     * @return one of the objects with that digest, or empty
     * @throws IOException where the store fails
     */
    Optional<StoredBlob> find(Digest digest) throws IOException;

    /**
     * Lists objects in the order of their locators, for sweeps.
     *
     * @param after the locator after which to begin; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the objects, each with its age; fewer than the limit only at the end
     * @throws IOException where the store fails
     */
    List<ListedBlob> list(Optional<String> after, int limit) throws IOException;

    /**
     * The file that holds an object, where objects are files, so that a server can hand it to the kernel.
     *
     * @param locator the object
     * @return the file, or empty where this store has none
     */
    default Optional<Path> file(String locator) {
        return Optional.empty();
    }

    /**
     * A URL from which the client can read an object by itself, where this store can give one.
     *
     * @param locator the object
     * @param method the HTTP method that the client will use
     * @param lifetime how long the URL shall work, at the most
     * @return the URL, or empty where this store has none
     * @throws IOException where the store fails
     */
    default Optional<URI> presign(String locator, String method, Duration lifetime) throws IOException {
        return Optional.empty();
    }

    /**
     * How many bytes can be stored before the store refuses more.
     *
     * @return the number of bytes, or empty where the store knows no end
     * @throws IOException where the store fails
     */
    default Optional<Long> room() throws IOException {
        return Optional.empty();
    }

    /**
     * Deletes what uploads left behind that were neither committed nor aborted, for example because the process ended or
     * their repository was deleted.
     *
     * @param untouched for how long nobody has written to it, by the store's own time: longer than any upload lives in
     *     any registry that shares the store, or bytes are taken from an upload in progress
     * @param limit the most leftovers to delete in this call, at least 1
     * @return how many were deleted; fewer than the limit when no more are left, 0 where this store leaves nothing
     * @throws IOException where the store fails
     */
    default int sweepUploads(Duration untouched, int limit) throws IOException {
        return 0;
    }

    /**
     * Which metadata store may have objects deleted here because none of its rows names them. Whoever asks first is it, for
     * good: the answer is kept with the objects, and survives power loss once it was given.
     *
     * <p>So two metadata stores that share a blob store by mistake do not take each other's objects for nobody's. Asked by
     * maintenance, soon after a registry was opened and before each sweep; never on a request's path.
     *
     * @param candidate the identity of the metadata store that asks, as {@link MetadataStore} gives it
     * @return the identity of the one that may: the candidate's, unless another was first. Empty where this store cannot
     *     remember one, or several asked at once and it is not settled yet, so that nobody may
     * @throws IOException where the store fails
     */
    default Optional<String> keeper(String candidate) throws IOException {
        return Optional.empty();
    }

    @Override
    void close();
}
