package io.staithe.registry.disk;

/**
 * Something that is about to change the disk, or to be made durable.
 *
 * @param kind what it is
 * @param path the file or folder
 */
public record Operation(Kind kind, String path) {
    /** The operations of a disk. */
    public enum Kind {
        CREATE_FILE,
        CREATE_FOLDER,
        WRITE,
        TRUNCATE,
        MOVE,
        LINK,
        DELETE,
        /** A force of contents and length, or of the entries of a folder. */
        FORCE,
        /** A force that asks for no more than the bytes, {@code force(false)}. */
        FORCE_BYTES
    }

    public boolean isSync() {
        return kind == Kind.FORCE;
    }
}
