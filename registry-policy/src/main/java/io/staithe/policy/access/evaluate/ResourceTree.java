package io.staithe.policy.access.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Statements by the texts, and the beginnings of texts, that they mean: a radix tree. It costs a walk along the text that is
 * looked for, however many statements there are. Filled once, then only read.
 */
final class ResourceTree {
    private final Node root = new Node("");

    /** Hangs a statement under a text, or under all texts that begin so. */
    void put(String text, boolean whole, CompiledStatement statement) {
        Node node = root;
        int at = 0;
        while (at < text.length()) {
            Node child = node.child(text.charAt(at));
            if (child == null) {
                child = new Node(text.substring(at));
                node.children.add(child);
            }
            int shared = child.sharedWith(text, at);
            if (shared < child.label.length()) {
                child.split(shared);
            }
            node = child;
            at += shared;
        }
        (whole ? node.ending : node.passing).add(statement);
    }

    /** Whether nothing hangs in it; the root itself bears nothing, as no ARN begins with the empty text. */
    boolean isEmpty() {
        return root.children.isEmpty();
    }

    /** Shows a search what hangs along the text from a place on. */
    void search(String text, int from, Search search) {
        @Nullable Node node = root;
        int at = from;
        while (node != null) {
            search.look(node.passing);
            if (at == text.length()) {
                search.look(node.ending);
                return;
            }
            node = node.child(text.charAt(at));
            if (node != null && !text.startsWith(node.label, at)) {
                return;
            }
            at += node == null ? 0 : node.label.length();
        }
    }

    private static final class Node {
        private String label;
        private List<Node> children = new ArrayList<>(0);
        private List<CompiledStatement> passing = new ArrayList<>(0);
        private List<CompiledStatement> ending = new ArrayList<>(0);

        Node(String label) {
            this.label = label;
        }

        @Nullable
        Node child(char first) {
            for (int i = 0; i < children.size(); i++) {
                Node child = children.get(i);
                if (child.label.charAt(0) == first) {
                    return child;
                }
            }
            return null;
        }

        int sharedWith(String text, int from) {
            int most = Math.min(label.length(), text.length() - from);
            int shared = 0;
            while (shared < most && label.charAt(shared) == text.charAt(from + shared)) {
                shared++;
            }
            return shared;
        }

        /** Puts a node of its own where the label forks. */
        void split(int at) {
            Node rest = new Node(label.substring(at));
            rest.children = children;
            rest.passing = passing;
            rest.ending = ending;
            label = label.substring(0, at);
            children = new ArrayList<>(List.of(rest));
            passing = new ArrayList<>(0);
            ending = new ArrayList<>(0);
        }
    }
}
