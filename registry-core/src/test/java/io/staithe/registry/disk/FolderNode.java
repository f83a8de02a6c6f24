package io.staithe.registry.disk;

import java.util.Map;
import java.util.TreeMap;

/** A folder's entries. */
final class FolderNode extends Node {
    final Map<String, Node> shown = new TreeMap<>();
    final Map<String, Node> durable = new TreeMap<>();

    @Override
    FolderNode copy() {
        return new FolderNode();
    }

    @Override
    void evict() {
        // The system keeps the entries it has changed: only the pages of files go.
        return;
    }
}
