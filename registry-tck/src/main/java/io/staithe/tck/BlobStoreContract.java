package io.staithe.tck;

/**
 * What every blob store must do.
 *
 * <p>Extend it, give it a {@linkplain #newStore() store}, name its {@linkplain #capabilities() capabilities}, and run it
 * with JUnit. A test gets a store of its own and closes it. Source: the contract of
 * {@link io.staithe.registry.store.BlobStore} and {@link io.staithe.registry.store.BlobUpload}.
 */
public abstract class BlobStoreContract extends BlobRandomCases {
    /** For subclasses. */
    protected BlobStoreContract() {}
}
