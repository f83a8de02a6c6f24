package io.staithe.registry.layer;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import io.staithe.registry.failure.ServerException;
import io.staithe.registry.store.BlobStore;
import io.staithe.registry.store.ByteRange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The bytes of a layer, and the ways to get at them. Immutable and thread-safe; good for one request, not to be kept.
 */
public final class LayerContent {
    private final BlobRecord blob;
    private final BlobStore blobs;

    LayerContent(BlobRecord blob, BlobStore blobs) {
        this.blob = blob;
        this.blobs = blobs;
    }

    /**
     * The layer's digest.
     *
     * @return the digest
     */
    public Digest digest() {
        return blob.digest();
    }

    /**
     * The layer's size.
     *
     * @return how many bytes
     */
    public long size() {
        return blob.size();
    }

    /**
     * Opens the whole layer.
     *
     * @return the bytes, to be closed by the caller
     * @throws ServerException where the store fails
     */
    public InputStream open() {
        return open(0, blob.size());
    }

    /**
     * Opens some bytes of the layer.
     *
     * @param offset the first byte
     * @param length how many bytes, within the layer
     * @return exactly these bytes, to be closed by the caller
     * @throws ServerException where the store fails
     */
    public InputStream open(long offset, long length) {
        if (offset > blob.size() - length) {
            throw new IllegalArgumentException("the range reaches beyond the layer");
        }
        try {
            return blobs.open(blob.locator(), new ByteRange(offset, length));
        } catch (IOException e) {
            throw new ServerException("The layer could not be read", e);
        }
    }

    /**
     * The file that holds the layer, where layers are files.
     *
     * @return the file, for reading only, or empty
     */
    public Optional<Path> file() {
        return blobs.file(blob.locator());
    }

    /**
     * A URL from which the client can read the layer by itself, where the store can give one.
     *
     * @param method the HTTP method that the client will use
     * @param lifetime how long the URL shall work, at the most
     * @return the URL, which is a secret until then, or empty
     * @throws ServerException where the store fails
     */
    public Optional<URI> presign(String method, Duration lifetime) {
        try {
            return blobs.presign(blob.locator(), method, lifetime);
        } catch (IOException e) {
            throw new ServerException("The layer could not be read", e);
        }
    }
}
