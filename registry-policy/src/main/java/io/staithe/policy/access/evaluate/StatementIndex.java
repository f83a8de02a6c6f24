package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.match.RequestArn;
import io.staithe.policy.access.match.ResourcePattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Statements so kept by their resources that few need to be looked at: those whose resources are literal texts or prefixes
 * hang in a tree along which the request's resource is followed; those that only begin literally behind the fifth colon, as
 * where the region is a star, hang in another by that beginning; of the others, those that want one text of a key are found by
 * what the request has there, and the rest stand in a row. Immutable and thread-safe.
 */
final class StatementIndex {
    /** Below this a row is faster than a tree. */
    private static final int WORTH_A_TREE = 8;

    private final List<CompiledStatement> row;
    private final ValueIndex byValue;
    private final ResourceTree byText;
    private final ResourceTree byBeginning;

    private StatementIndex(List<CompiledStatement> row, ResourceTree byText, ResourceTree byBeginning) {
        Map<Boolean, List<CompiledStatement>> byWanting = row.stream()
                .collect(Collectors.partitioningBy(one -> one.requiredValue().isPresent()));
        List<CompiledStatement> wanting = byWanting.getOrDefault(true, List.of());
        boolean many = wanting.size() >= WORTH_A_TREE;
        this.byValue = ValueIndex.of(many ? wanting : List.of());
        this.row = List.copyOf(many ? byWanting.getOrDefault(false, List.of()) : row);
        this.byText = byText;
        this.byBeginning = byBeginning;
    }

    static StatementIndex of(List<CompiledStatement> statements) {
        ResourceTree byText = new ResourceTree();
        ResourceTree byBeginning = new ResourceTree();
        if (statements.size() < WORTH_A_TREE) {
            return new StatementIndex(statements, byText, byBeginning);
        }
        List<CompiledStatement> row = new ArrayList<>();
        for (CompiledStatement statement : statements) {
            List<ResourcePattern> patterns = statement.resources().positive();
            if (patterns.isEmpty() || !patterns.stream().allMatch(StatementIndex::hangs)) {
                row.add(statement);
                continue;
            }
            for (ResourcePattern pattern : patterns) {
                if (pattern.literal().isPresent()) {
                    byText.put(pattern.literal().get(), true, statement);
                } else if (pattern.literalPrefix().isPresent()) {
                    byText.put(pattern.literalPrefix().get(), false, statement);
                } else {
                    byBeginning.put(pattern.resourceBeginning(), false, statement);
                }
            }
        }
        return new StatementIndex(row, byText, byBeginning);
    }

    private static boolean hangs(ResourcePattern pattern) {
        return pattern.literal().isPresent()
                || pattern.literalPrefix().isPresent()
                || !pattern.resourceBeginning().isEmpty();
    }

    /** Shows a search every statement that may mean the resource. */
    void search(Search search) {
        search.look(row);
        byValue.search(search);
        RequestArn arn = search.resource().arn();
        if (!arn.isArn()) {
            return;
        }
        if (!byText.isEmpty()) {
            byText.search(arn.text(), 0, search);
        }
        if (!byBeginning.isEmpty()) {
            byBeginning.search(arn.text(), arn.resourceStart(), search);
        }
    }
}
