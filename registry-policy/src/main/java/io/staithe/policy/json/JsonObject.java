package io.staithe.policy.json;

import io.staithe.policy.text.Position;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object. Immutable.
 *
 * @param members in their order; a name that stands twice is there twice
 * @param at where its brace stands
 */
public record JsonObject(List<JsonMember> members, Position at) implements JsonValue {
    /** Copies the list. */
    public JsonObject {
        members = List.copyOf(members);
    }

    /**
     * Looks a member up by its exact name.
     *
     * @param name the name
     * @return the first of that name, or empty
     */
    public Optional<JsonValue> find(String name) {
        for (JsonMember member : members) {
            if (member.name().equals(name)) {
                return Optional.of(member.value());
            }
        }
        return Optional.empty();
    }

    @Override
    public String typeName() {
        return "object";
    }
}
