package io.staithe.policy.access.parse;

import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonScalar;
import io.staithe.policy.json.JsonValue;
import java.util.Optional;

/**
 * The one statement that allows in a resource control policy: that of {@code RCPFullAWSAccess}, which AWS itself attaches.
 * Source: Organizations, "RCP syntax".
 */
final class FullAccess {
    private FullAccess() {}

    static boolean is(Members members) {
        return is(members.find("Effect"), "Allow")
                && star(members.find("Principal"))
                && star(members.find("Action"))
                && star(members.find("Resource"))
                && members.find("Condition").isEmpty();
    }

    private static boolean star(Optional<JsonMember> member) {
        return is(member, "*")
                || (member.isPresent()
                        && member.get().value() instanceof JsonArray array
                        && array.items().size() == 1
                        && is(array.items().get(0), "*"));
    }

    private static boolean is(Optional<JsonMember> member, String text) {
        return member.isPresent() && is(member.get().value(), text);
    }

    private static boolean is(JsonValue value, String text) {
        return value instanceof JsonScalar scalar && scalar.text().equals(text);
    }
}
