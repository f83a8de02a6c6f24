package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.condition.RequiredValue;
import io.staithe.policy.access.context.ContextValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Statements by the one text that a condition of theirs wants of a key: grants to a thousand teams by their tag cost as little
 * as one. Immutable and thread-safe.
 */
final class ValueIndex {
    private final List<OfKey> keys;

    private ValueIndex(List<OfKey> keys) {
        this.keys = keys;
    }

    /** Indexes statements that all have such a condition. */
    static ValueIndex of(List<CompiledStatement> statements) {
        Map<String, Map<String, List<CompiledStatement>>> byKey = new HashMap<>();
        for (CompiledStatement statement : statements) {
            RequiredValue required = statement.requiredValue().orElseThrow();
            Map<String, List<CompiledStatement>> byValue =
                    byKey.computeIfAbsent(required.key(), first -> new HashMap<>());
            for (String value : required.values()) {
                byValue.computeIfAbsent(value, first -> new ArrayList<>()).add(statement);
            }
        }
        return new ValueIndex(byKey.entrySet().stream()
                .map(entry -> new OfKey(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Shows a search every statement whose text the request has. */
    void search(Search search) {
        for (int i = 0; i < keys.size(); i++) {
            keys.get(i).search(search);
        }
    }

    private record OfKey(String key, Map<String, List<CompiledStatement>> byValue) {
        void search(Search search) {
            Optional<ContextValue> actual = search.find(key);
            if (actual.isPresent() && !actual.get().set()) {
                @Nullable
                List<CompiledStatement> statements =
                        byValue.get(actual.get().values().get(0));
                if (statements != null) {
                    search.look(statements);
                }
            }
        }
    }
}
