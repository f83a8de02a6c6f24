package io.staithe.registry.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/** What a {@link Disk} tells about a file or folder. */
record DiskAttributes(boolean isRegularFile, long size, FileTime lastModifiedTime, Object fileKey)
        implements BasicFileAttributes {
    static DiskAttributes of(Node node) {
        long size = node instanceof FileNode file ? file.shown.length() : 0;
        return new DiskAttributes(node instanceof FileNode, size, FileTime.fromMillis(node.modifiedMillis), node);
    }

    @Override
    public FileTime lastAccessTime() {
        return lastModifiedTime;
    }

    @Override
    public FileTime creationTime() {
        return lastModifiedTime;
    }

    @Override
    public boolean isDirectory() {
        return !isRegularFile;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }
}
