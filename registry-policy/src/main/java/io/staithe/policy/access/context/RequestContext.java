package io.staithe.policy.access.context;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The condition keys of a request. Whoever knows values only when they are asked for implements it; everyone else builds
 * one. It must give the same answer each time within a decision. Source: IAM, "AWS global condition context keys".
 */
@FunctionalInterface
public interface RequestContext {
    /**
     * Looks a key up.
     *
     * @param key its name in lower case, tag keys too: {@code aws:principaltag/team}
     * @return its value, or empty where the request has none
     */
    Optional<ContextValue> find(String key);

    /**
     * A context without keys.
     *
     * @return the context
     */
    static RequestContext empty() {
        return key -> Optional.empty();
    }

    /**
     * Begins a context.
     *
     * @return a builder without keys
     */
    static Builder builder() {
        return new Builder();
    }

    /** Collects keys and their values. Not thread-safe; what it builds is. */
    final class Builder {
        private final Map<String, Optional<ContextValue>> values = new LinkedHashMap<>();

        private Builder() {}

        /**
         * Adds a key of one value, in the place of what it had.
         *
         * @param key its name, in any letter case
         * @param value its value
         * @return this
         */
        public Builder put(String key, String value) {
            return put(key, ContextValue.single(value));
        }

        /**
         * Adds a key of many values, in the place of what it had.
         *
         * @param key its name, in any letter case
         * @param values its values; none leaves the key absent
         * @return this
         */
        public Builder putAll(String key, List<String> values) {
            return put(key, ContextValue.set(values));
        }

        /**
         * Adds a key, in the place of what it had.
         *
         * @param key its name, in any letter case
         * @param value its value
         * @return this
         */
        public Builder put(String key, ContextValue value) {
            values.put(key.toLowerCase(Locale.ROOT), value.values().isEmpty() ? Optional.empty() : Optional.of(value));
            return this;
        }

        /**
         * Ends it.
         *
         * @return an immutable context
         */
        public RequestContext build() {
            Map<String, Optional<ContextValue>> known = Map.copyOf(values);
            return key -> known.getOrDefault(key, Optional.empty());
        }
    }
}
