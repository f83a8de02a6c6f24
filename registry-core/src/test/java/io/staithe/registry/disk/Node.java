package io.staithe.registry.disk;

/** A file or a folder: as the system shows it, and as it is on the platter. */
abstract sealed class Node permits FileNode, FolderNode {
    /** How many forces failed; whoever had it open before the last learns of it at its next force. */
    int failures;

    long modifiedMillis;

    /** A node of another disk, shown and on the platter as this is on the platter. */
    abstract Node copy();

    /** Shows what is on the platter. */
    abstract void evict();
}
