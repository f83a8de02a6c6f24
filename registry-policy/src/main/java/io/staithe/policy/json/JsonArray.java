package io.staithe.policy.json;

import io.staithe.policy.text.Position;
import java.util.List;

/**
 * A JSON array. Immutable.
 *
 * @param items in their order
 * @param at where its bracket stands
 */
public record JsonArray(List<JsonValue> items, Position at) implements JsonValue {
    /** Copies the list. */
    public JsonArray {
        items = List.copyOf(items);
    }

    @Override
    public String typeName() {
        return "array";
    }
}
