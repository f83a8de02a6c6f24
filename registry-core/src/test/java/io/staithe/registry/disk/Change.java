package io.staithe.registry.disk;

import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One thing the system shows and the platter need not have yet. Each may survive a power cut or not, whatever becomes of
 * those before and after it.
 */
sealed interface Change {
    /** What must be forced to make it durable. */
    Node node();

    /** Does it on the platter; the nodes are those of another disk where the power was cut. */
    void apply(UnaryOperator<Node> nodes);

    /** Bytes within one block; a block is written whole or not at all. */
    record Write(FileNode node, int at, byte[] bytes) implements Change {
        @Override
        public void apply(UnaryOperator<Node> nodes) {
            ((FileNode) nodes.apply(node)).durable.write(at, bytes);
        }
    }

    /** The length of a file. */
    record Length(FileNode node, int length) implements Change {
        @Override
        public void apply(UnaryOperator<Node> nodes) {
            ((FileNode) nodes.apply(node)).durable.setLength(length);
        }
    }

    /** A new entry in a folder, in place of the one of that name. */
    record Enter(FolderNode node, String name, Node child) implements Change {
        @Override
        public void apply(UnaryOperator<Node> nodes) {
            ((FolderNode) nodes.apply(node)).durable.put(name, nodes.apply(child));
        }
    }

    /**
     * An entry that is gone, and no later one of its name; where it moved away, only after it is at its new place, so that
     * a move loses nothing.
     */
    record Leave(FolderNode node, String name, Node child, Optional<Change> moved) implements Change {
        @Override
        public void apply(UnaryOperator<Node> nodes) {
            ((FolderNode) nodes.apply(node)).durable.remove(name, nodes.apply(child));
        }
    }
}
