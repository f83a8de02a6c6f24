package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.match.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The statements of one effect that mean one action, so kept that few need to be looked at: those whose resources are
 * literal texts or prefixes hang in a tree along which the request's resource is followed; the others stand in a row.
 * Immutable and thread-safe.
 */
final class StatementIndex {
    /** Below this a row is faster than a tree. */
    private static final int WORTH_A_TREE = 8;

    private final List<CompiledStatement> row;
    private final Optional<ResourceTree> tree;

    private StatementIndex(List<CompiledStatement> row, Optional<ResourceTree> tree) {
        this.row = List.copyOf(row);
        this.tree = tree;
    }

    static StatementIndex of(List<CompiledStatement> statements) {
        if (statements.size() < WORTH_A_TREE) {
            return new StatementIndex(statements, Optional.empty());
        }
        List<CompiledStatement> row = new ArrayList<>();
        ResourceTree tree = new ResourceTree();
        for (CompiledStatement statement : statements) {
            List<ResourcePattern> patterns = statement.resources().positive();
            if (patterns.isEmpty() || !patterns.stream().allMatch(StatementIndex::hangs)) {
                row.add(statement);
            } else {
                patterns.forEach(pattern -> hang(tree, pattern, statement));
            }
        }
        return new StatementIndex(row, Optional.of(tree));
    }

    private static boolean hangs(ResourcePattern pattern) {
        return pattern.literal().isPresent() || pattern.literalPrefix().isPresent();
    }

    private static void hang(ResourceTree tree, ResourcePattern pattern, CompiledStatement statement) {
        pattern.literal()
                .ifPresentOrElse(
                        text -> tree.put(text, true, statement),
                        () -> tree.put(pattern.literalPrefix().orElseThrow(), false, statement));
    }

    /** Shows a search every statement that may mean the resource. */
    void search(Search search) {
        if (tree.isPresent()) {
            tree.get().search(search.resourceText(), search);
        }
        search.look(row);
    }
}
