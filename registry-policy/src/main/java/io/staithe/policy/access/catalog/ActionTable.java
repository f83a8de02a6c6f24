package io.staithe.policy.access.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects the actions of one service, a row of the reference at a time. Not thread-safe. */
final class ActionTable {
    private final String service;
    private final List<KnownAction> actions = new ArrayList<>();

    ActionTable(String service) {
        this.service = service;
    }

    /** Actions of the same level, resources and keys, each an API operation. */
    ActionTable operations(AccessLevel level, Scope scope, String... names) {
        return add(level, scope, false, names);
    }

    /** The same for actions that no operation bears the name of. */
    ActionTable permissions(AccessLevel level, Scope scope, String... names) {
        return add(level, scope, true, names);
    }

    List<KnownAction> rows() {
        return List.copyOf(actions);
    }

    private ActionTable add(AccessLevel level, Scope scope, boolean permissionOnly, String... names) {
        for (String name : names) {
            actions.add(new KnownAction(service, name, level, scope.resources(), scope.keys(), permissionOnly));
        }
        return this;
    }

    /** What actions act on, and which condition keys they have. */
    record Scope(List<ResourceType> resources, List<String> keys) {
        static Scope of(List<ResourceType> resources, String... keys) {
            return new Scope(resources, List.of(keys));
        }

        /** The same with more keys. */
        Scope with(String... more) {
            List<String> all = new ArrayList<>(keys);
            all.addAll(List.of(more));
            return new Scope(resources, all);
        }
    }
}
