package io.staithe.policy.json;

import io.staithe.policy.text.Position;

/** A JSON value and where it begins. Immutable. */
public sealed interface JsonValue permits JsonObject, JsonArray, JsonScalar {
    /**
     * Where it begins.
     *
     * @return the place of its first character
     */
    Position at();

    /**
     * What kind of value it is, in the words of JSON Schema.
     *
     * @return {@code object}, {@code array}, {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code null}
     */
    String typeName();
}
