package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import java.util.HashSet;
import java.util.Set;

/** Finds members that stand twice in an object: which of them counts, readers disagree about. */
record Duplicates(Problems problems) {
    void find(JsonValue value) {
        if (value instanceof JsonObject object) {
            Set<String> seen = new HashSet<>();
            for (JsonMember member : object.members()) {
                if (!seen.add(member.name())) {
                    String explanation = "\"" + member.name() + "\" stands twice";
                    problems.add(ValidationRule.JSON_OBJECT, member.at(), Reasons.UNREADABLE, explanation);
                }
                find(member.value());
            }
        } else if (value instanceof JsonArray array) {
            array.items().forEach(this::find);
        }
    }
}
