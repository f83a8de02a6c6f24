package io.staithe.policy.json;

import io.staithe.policy.text.Position;

/**
 * A member of an object. Immutable.
 *
 * @param name its name
 * @param at where the name begins
 * @param value its value
 */
public record JsonMember(String name, Position at, JsonValue value) {}
