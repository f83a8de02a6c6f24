package io.staithe.registry.disk;

/** A file's bytes. */
final class FileNode extends Node {
    Bytes shown = new Bytes();
    Bytes durable = new Bytes();

    @Override
    FileNode copy() {
        FileNode copy = new FileNode();
        copy.durable = durable.copy();
        return copy;
    }

    @Override
    void evict() {
        shown = durable.copy();
    }
}
