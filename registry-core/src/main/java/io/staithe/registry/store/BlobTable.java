package io.staithe.registry.store;

import io.staithe.registry.catalog.BlobRecord;
import io.staithe.registry.digest.Digest;
import java.util.List;
import java.util.Optional;

/** Where the bytes of each digest are: at most one object a digest counts. */
public interface BlobTable {
    /**
     * Finds the object of a digest.
     *
     * @param digest the digest
     * @return the object, or empty
     */
    Optional<BlobRecord> find(Digest digest);

    /**
     * Makes an object count for its digest, unless another does already.
     *
     * @param blob the object
     * @return whether it counts; false where another counts, which is left as it is
     */
    boolean insert(BlobRecord blob);

    /**
     * Makes no object count for a digest. No repository links to it. No row names the object then, and maintenance may delete
     * it at any time.
     *
     * @param digest the digest
     * @return whether there was one
     */
    boolean delete(Digest digest);

    /**
     * Objects in the byte order of their digests.
     *
     * @param after the digest after which to begin, which need not exist; empty for the beginning
     * @param limit the most to return, at least 1
     * @return the objects; fewer than the limit only at the end
     */
    List<BlobRecord> page(Optional<Digest> after, int limit);
}
