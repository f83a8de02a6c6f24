package io.staithe.s3.upload;

import io.staithe.registry.digest.Content;
import io.staithe.registry.digest.DigestAlgorithm;
import io.staithe.registry.digest.RunningHashes;
import io.staithe.registry.name.IdSource;
import io.staithe.registry.store.BlobUpload;
import io.staithe.s3.buffer.PartMemory;
import io.staithe.s3.client.S3Client;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Begins uploads to a bucket and goes on with them. Thread-safe. */
public final class Uploads {
    private final Workshop shop;

    /**
     * The uploads to a bucket.
     *
     * @param client the bucket
     * @param memory where parts are gathered
     * @param partBytes how long the first parts are, at least 5 MiB
     * @param parallel how many parts of one upload are on their way at once, at least 1
     * @param threads who sends them; where it refuses, the thread that brings the bytes
     * @param discarded what is to be deleted by and by
     * @param ids fresh ids
     */
    public Uploads(
            S3Client client,
            PartMemory memory,
            long partBytes,
            int parallel,
            Executor threads,
            Discarded discarded,
            IdSource ids) {
        PartSizes sizes = PartSizes.of(partBytes, memory.capacity());
        this.shop = new Workshop(client, memory, sizes, parallel, threads, new RunningHashes(), discarded, ids);
    }

    /**
     * Begins an upload; nothing is sent.
     *
     * @param expected the algorithm to hash under
     * @return the upload
     */
    public BlobUpload begin(DigestAlgorithm expected) {
        UploadState begun = UploadState.begun(expected, shop.ids().next());
        return new S3Upload(shop, begun, 0, expected.newHasher());
    }

    /**
     * Goes on with an upload. Whether its parts are still there is found out when they are needed.
     *
     * @param state its recorded state
     * @param epoch the epoch of the claim
     * @return the upload
     * @throws IOException where the state is none, or its bytes are gone, or the store fails
     */
    public BlobUpload resume(Content state, long epoch) throws IOException {
        UploadState recorded = UploadState.parse(state);
        if (epoch <= recorded.epoch()) {
            throw new IllegalArgumentException("epoch " + epoch + " comes before " + recorded.epoch());
        }
        @Nullable MessageDigest hasher = hasherAfter(state, recorded);
        Pieces pieces = new Pieces(shop);
        if (hasher == null || recorded.size() == 0) {
            pieces.requireAll(recorded);
        }
        pieces.discard(recorded.superseded());
        return new S3Upload(shop, recorded, epoch, hasher);
    }

    /** Forgets what it remembers of uploads, so that the next claims ask the store. */
    public void forget() {
        shop.hashes().clear();
        shop.memory().forgetKept();
    }

    private @Nullable MessageDigest hasherAfter(Content state, UploadState recorded) {
        return recorded.size() == 0
                ? recorded.algorithm().newHasher()
                : shop.hashes().after(state).orElse(null);
    }
}
