package io.staithe.tck;

import io.staithe.registry.store.BlobStore;

/** What not every blob store can do. What one cannot do shows up in its report as skipped. */
public enum BlobStoreCapability {
    /** Content and uploads in progress outlive the process: {@link BlobStoreContract#reopen} opens them anew. */
    REOPENING,
    /** Objects are files: {@link BlobStore#file} tells which. */
    FILES
}
