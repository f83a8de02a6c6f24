package io.staithe.registry.memory;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A node of a weight-balanced search tree that is never changed: a change makes new nodes on the way to the root and
 * shares the rest.
 *
 * <p>Source: Hirai and Yamamoto, "Balancing weight-balanced trees" (2011), whose parameters (3, 2) these are.
 *
 * @param key the key
 * @param value the value
 * @param left smaller keys
 * @param right greater keys
 * @param size how many keys, this one included
 */
record Node<V>(
        String key,
        V value,
        @Nullable Node<V> left,
        @Nullable Node<V> right,
        int size) {
    private static final int DELTA = 3;
    private static final int RATIO = 2;

    static int sizeOf(@Nullable Node<?> node) {
        return node == null ? 0 : node.size;
    }

    static <V> Node<V> with(@Nullable Node<V> node, String key, V value) {
        if (node == null) {
            return new Node<>(key, value, null, null, 1);
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return new Node<>(key, value, node.left, node.right, node.size);
        }
        return order < 0
                ? node.balanced(with(node.left, key, value), node.right)
                : node.balanced(node.left, with(node.right, key, value));
    }

    static <V> @Nullable Node<V> without(@Nullable Node<V> node, String key) {
        if (node == null) {
            return null;
        }
        int order = key.compareTo(node.key);
        if (order == 0) {
            return joined(node.left, node.right);
        }
        return order < 0
                ? node.balanced(without(node.left, key), node.right)
                : node.balanced(node.left, without(node.right, key));
    }

    /** The keys below a bound. */
    static <V> @Nullable Node<V> below(@Nullable Node<V> node, String bound) {
        if (node == null) {
            return null;
        }
        return node.key.compareTo(bound) >= 0
                ? below(node.left, bound)
                : node.between(node.left, below(node.right, bound));
    }

    /** The keys from a bound on. */
    static <V> @Nullable Node<V> from(@Nullable Node<V> node, String bound) {
        if (node == null) {
            return null;
        }
        return node.key.compareTo(bound) < 0
                ? from(node.right, bound)
                : node.between(from(node.left, bound), node.right);
    }

    /** One tree of two, of any sizes, all keys of the first below all of the second. */
    static <V> @Nullable Node<V> joined(@Nullable Node<V> low, @Nullable Node<V> high) {
        if (low == null) {
            return high;
        }
        if (high == null) {
            return low;
        }
        if (DELTA * low.size < high.size) {
            return high.balanced(joined(low, high.left), high.right);
        }
        if (DELTA * high.size < low.size) {
            return low.balanced(low.left, joined(low.right, high));
        }
        Node<V> first = first(high);
        return first.balanced(low, without(high, first.key));
    }

    /**
     * Visits the keys above a bound in their order.
     *
     * @return whether the visitor wanted all of them
     */
    static <V> boolean visit(@Nullable Node<V> node, @Nullable String above, Predicate<Node<V>> visitor) {
        if (node == null) {
            return true;
        }
        if (above != null && node.key.compareTo(above) <= 0) {
            return visit(node.right, above, visitor);
        }
        return visit(node.left, above, visitor) && visitor.test(node) && visit(node.right, null, visitor);
    }

    private static <V> Node<V> first(Node<V> tree) {
        Node<V> node = tree;
        while (node.left != null) {
            node = node.left;
        }
        return node;
    }

    /** This key between two trees of any sizes. */
    private Node<V> between(@Nullable Node<V> low, @Nullable Node<V> high) {
        if (low == null) {
            return asFirstOf(high);
        }
        if (high == null) {
            return asLastOf(low);
        }
        if (DELTA * low.size < high.size) {
            return high.balanced(between(low, high.left), high.right);
        }
        if (DELTA * high.size < low.size) {
            return low.balanced(low.left, between(low.right, high));
        }
        return over(low, high);
    }

    private Node<V> asFirstOf(@Nullable Node<V> tree) {
        return tree == null ? over(null, null) : tree.balanced(asFirstOf(tree.left), tree.right);
    }

    private Node<V> asLastOf(@Nullable Node<V> tree) {
        return tree == null ? over(null, null) : tree.balanced(tree.left, asLastOf(tree.right));
    }

    /** This key over two trees, one of which has at most one key too many or too few. */
    private Node<V> balanced(@Nullable Node<V> low, @Nullable Node<V> high) {
        if (sizeOf(low) + sizeOf(high) <= 1) {
            return over(low, high);
        }
        if (high != null && high.size > DELTA * sizeOf(low)) {
            Node<V> inner = high.left;
            return inner == null || inner.size < RATIO * sizeOf(high.right)
                    ? high.over(over(low, inner), high.right)
                    : inner.over(over(low, inner.left), high.over(inner.right, high.right));
        }
        if (low != null && low.size > DELTA * sizeOf(high)) {
            Node<V> inner = low.right;
            return inner == null || inner.size < RATIO * sizeOf(low.left)
                    ? low.over(low.left, over(inner, high))
                    : inner.over(low.over(low.left, inner.left), over(inner.right, high));
        }
        return over(low, high);
    }

    private Node<V> over(@Nullable Node<V> low, @Nullable Node<V> high) {
        return new Node<>(key, value, low, high, sizeOf(low) + sizeOf(high) + 1);
    }
}
