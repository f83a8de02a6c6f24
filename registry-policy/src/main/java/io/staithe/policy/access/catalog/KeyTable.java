package io.staithe.policy.access.catalog;

import java.util.ArrayList;
import java.util.List;

/** Collects condition keys. Not thread-safe. */
final class KeyTable {
    private final boolean everywhere;
    private final List<ConditionKey> keys = new ArrayList<>();

    /** Of keys that requests of every service may have, or only those of actions that list them. */
    KeyTable(boolean everywhere) {
        this.everywhere = everywhere;
    }

    /** Keys of one value. */
    KeyTable single(KeyType type, String... names) {
        return add(type, false, names);
    }

    /** Keys of many values. */
    KeyTable multi(KeyType type, String... names) {
        return add(type, true, names);
    }

    List<ConditionKey> rows() {
        return List.copyOf(keys);
    }

    private KeyTable add(KeyType type, boolean multi, String... names) {
        for (String name : names) {
            keys.add(new ConditionKey(name, type, multi, everywhere));
        }
        return this;
    }
}
