package io.staithe.tck;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.BlobUpload;
import io.staithe.registry.store.ByteRange;
import io.staithe.registry.store.ListedBlob;
import io.staithe.registry.store.StoredBlob;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the cases of the contract have in common: the store under test, and words for what is done with it. */
abstract class BlobCases {
    private @Nullable BlobStore store;

    BlobCases() {}

    /**
     * Opens a new and empty store.
     *
     * @return the store, which the test closes
     * @throws Exception where it cannot be opened; the test fails
     */
    protected abstract BlobStore newStore() throws Exception;

    /**
     * Closes a store and opens it again, as another process would. Called only with
     * {@link BlobStoreCapability#REOPENING}.
     *
     * @param open the store in use
     * @return a store with the same content
     * @throws Exception where it cannot be opened; the test fails
     */
    protected BlobStore reopen(BlobStore open) throws Exception {
        return open;
    }

    /**
     * What this store can do beyond what all must.
     *
     * @return the capabilities; none unless overridden
     */
    protected Set<BlobStoreCapability> capabilities() {
        return Set.of();
    }

    /**
     * How much content the state of an upload itself can hold. Such an upload can be gone on with even after its end, for
     * its bytes are where its state is.
     *
     * @return the most bytes; none unless overridden
     */
    protected int bytesKeptInState() {
        return 0;
    }

    @BeforeEach
    void openStore() throws Exception {
        store = newStore();
    }

    @AfterEach
    void closeStore() {
        if (store != null) {
            store.close();
        }
    }

    BlobStore store() {
        return Objects.requireNonNull(store, "the store is there while a test runs");
    }

    boolean can(BlobStoreCapability capability) {
        return capabilities().contains(capability);
    }

    void reopenStore() throws Exception {
        store = reopen(store());
    }

    static byte[] bytes(long seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** More than the state of an upload holds by itself. */
    byte[] bytesBeyondState(long seed) {
        return bytes(seed, bytesKeptInState() + 1_000);
    }

    static InputStream stream(byte[] content) {
        return new ByteArrayInputStream(content);
    }

    static byte[] joined(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        byte[] joined = new byte[length];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    static Digest sha256(byte[] content) {
        return DigestAlgorithm.SHA256.digest(content);
    }

    StoredBlob push(byte[] content) throws IOException {
        try (BlobUpload upload = begin()) {
            upload.append(stream(content));
            return upload.commit(sha256(content));
        }
    }

    BlobUpload begin() throws IOException {
        return store().begin(DigestAlgorithm.SHA256);
    }

    /** The state of a new upload after one append, in epoch 0. */
    Content begunWith(byte[] content) throws IOException {
        try (BlobUpload upload = begin()) {
            upload.append(stream(content));
            return upload.state();
        }
    }

    /** The state after one more append in a claim of its own. */
    Content continued(Content state, long epoch, byte[] content) throws IOException {
        try (BlobUpload upload = store().resume(state, epoch)) {
            upload.append(stream(content));
            return upload.state();
        }
    }

    StoredBlob committed(Content state, long epoch, byte[] expected) throws IOException {
        try (BlobUpload upload = store().resume(state, epoch)) {
            return upload.commit(sha256(expected));
        }
    }

    /** A page of the store's list, without the ages. */
    List<StoredBlob> list(Optional<String> after, int limit) throws IOException {
        return store().list(after, limit).stream().map(ListedBlob::blob).toList();
    }

    byte[] read(StoredBlob blob) throws IOException {
        return read(blob.locator(), ByteRange.all(blob.size()));
    }

    byte[] read(String locator, ByteRange range) throws IOException {
        try (InputStream in = store().open(locator, range)) {
            return in.readAllBytes();
        }
    }

    /** That an object is there with exactly these bytes, whichever way one looks at it. */
    void assertHolds(StoredBlob blob, byte[] content) throws IOException {
        assertThat(blob.size()).isEqualTo(content.length);
        assertThat(read(blob)).isEqualTo(content);
        if (can(BlobStoreCapability.FILES)) {
            assertThat(store().file(blob.locator()).orElseThrow()).hasBinaryContent(content);
        }
    }
}
