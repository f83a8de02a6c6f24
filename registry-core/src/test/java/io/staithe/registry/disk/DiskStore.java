package io.staithe.registry.disk;

import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** How much room a {@link Disk} has. */
final class DiskStore extends FileStore {
    private final Disk disk;

    DiskStore(Disk disk) {
        this.disk = disk;
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public String type() {
        return "disk";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() {
        return disk.room();
    }

    @Override
    public long getUsableSpace() {
        return disk.room();
    }

    @Override
    public long getUnallocatedSpace() {
        return disk.room();
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return name.equals("basic");
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        throw new UnsupportedOperationException("a disk has no attributes");
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException("a disk has no attributes");
    }
}
