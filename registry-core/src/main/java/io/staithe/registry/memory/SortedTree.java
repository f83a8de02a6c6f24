package io.staithe.registry.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A sorted map that is never changed: every change gives a new one, which shares almost everything with the old. So a
 * snapshot and a rollback cost nothing.
 */
final class SortedTree<V> {
    private final @Nullable Node<V> root;

    private SortedTree(@Nullable Node<V> root) {
        this.root = root;
    }

    static <V> SortedTree<V> empty() {
        return new SortedTree<>(null);
    }

    Optional<V> find(String key) {
        Node<V> node = root;
        while (node != null) {
            int order = key.compareTo(node.key());
            if (order == 0) {
                return Optional.of(node.value());
            }
            node = order < 0 ? node.left() : node.right();
        }
        return Optional.empty();
    }

    boolean has(String key) {
        return find(key).isPresent();
    }

    int size() {
        return Node.sizeOf(root);
    }

    SortedTree<V> with(String key, V value) {
        return new SortedTree<>(Node.with(root, key, value));
    }

    SortedTree<V> without(String key) {
        return new SortedTree<>(Node.without(root, key));
    }

    /** Without the keys from {@code from} up to {@code to}, the latter excluded. */
    SortedTree<V> without(String from, String to) {
        return new SortedTree<>(Node.joined(Node.below(root, from), Node.from(root, to)));
    }

    boolean hasBetween(String above, String below) {
        return !page(above, below, 1, value -> value).isEmpty();
    }

    /** The values of the keys above one bound and below another, in the order of the keys. */
    List<V> between(String above, String below) {
        return page(above, below, Integer.MAX_VALUE, value -> value);
    }

    /** The first so many values of the keys above one bound and below another, in the order of the keys. */
    <T> List<T> page(String above, String below, int limit, Function<? super V, ? extends T> reading) {
        return page(above, below, limit, value -> true, reading);
    }

    /** The first so many picked ones of the values of the keys above one bound and below another. */
    <T> List<T> page(
            String above,
            String below,
            int limit,
            Predicate<? super V> picking,
            Function<? super V, ? extends T> reading) {
        if (limit < 1) {
            throw new IllegalArgumentException("a page holds at least 1: " + limit);
        }
        List<T> page = new ArrayList<>();
        Node.visit(root, above, node -> {
            if (node.key().compareTo(below) >= 0) {
                return false;
            }
            if (picking.test(node.value())) {
                page.add(reading.apply(node.value()));
            }
            return page.size() < limit;
        });
        return List.copyOf(page);
    }

    /** Whether no subtree is too heavy for its neighbour; for tests. */
    boolean isBalanced() {
        return isBalanced(root);
    }

    private static boolean isBalanced(@Nullable Node<?> node) {
        if (node == null) {
            return true;
        }
        int left = Node.sizeOf(node.left());
        int right = Node.sizeOf(node.right());
        return (left + right <= 1 || (left <= 3 * right && right <= 3 * left))
                && isBalanced(node.left())
                && isBalanced(node.right());
    }
}
