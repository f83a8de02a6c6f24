package io.staithe.policy.access.evaluate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The statements of one effect that mean one action, by the callers whom they name: a thousand grants to a thousand accounts
 * cost as little as one. Those that may mean a caller whom they do not name stand apart. Immutable and thread-safe.
 */
final class PrincipalIndex {
    /** Below this a row is faster than a lookup for each name of the caller. */
    private static final int WORTH_A_MAP = 8;

    private final StatementIndex others;
    private final Map<String, StatementIndex> named;

    private PrincipalIndex(StatementIndex others, Map<String, StatementIndex> named) {
        this.others = others;
        this.named = named;
    }

    static PrincipalIndex of(List<CompiledStatement> statements) {
        Map<Boolean, List<CompiledStatement>> byNaming = statements.stream()
                .collect(Collectors.partitioningBy(one -> !one.names().isEmpty()));
        List<CompiledStatement> naming = byNaming.getOrDefault(true, List.of());
        if (naming.size() < WORTH_A_MAP) {
            return new PrincipalIndex(StatementIndex.of(statements), Map.of());
        }
        Map<String, List<CompiledStatement>> byName = new HashMap<>();
        for (CompiledStatement statement : naming) {
            for (String name : statement.names()) {
                byName.computeIfAbsent(name, first -> new ArrayList<>()).add(statement);
            }
        }
        return new PrincipalIndex(
                StatementIndex.of(byNaming.getOrDefault(false, List.of())),
                byName.entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Map.Entry::getKey, entry -> StatementIndex.of(entry.getValue()))));
    }

    /** Shows a search every statement that may mean the caller and the resource. */
    void search(Search search) {
        others.search(search);
        if (named.isEmpty()) {
            return;
        }
        List<String> names = search.caller().namedBy();
        for (int i = 0; i < names.size(); i++) {
            @Nullable StatementIndex naming = named.get(names.get(i));
            if (naming != null) {
                naming.search(search);
            }
        }
    }
}
