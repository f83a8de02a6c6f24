package io.staithe.tck;

/** What not every blob store can do. What one cannot do shows up in its report as skipped. */
public enum BlobStoreCapability {
    /** Content and uploads in progress outlive the process: {@link BlobStoreContract#reopen} opens them anew. */
    REOPENING,
    /** Objects are files: {@code BlobStore.file} tells which. */
    FILES,
    /** It remembers which metadata store may sweep it: {@code BlobStore.keeper} tells which. */
    KEEPER
}
