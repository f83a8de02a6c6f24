package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds members that stand twice in one object, at every depth, and names that differ in letter case only. */
final class MemberNames {
    private MemberNames() {}

    static void check(JsonValue value, Report report) {
        if (value instanceof JsonObject object) {
            checkObject(object, report);
            for (JsonMember member : object.members()) {
                check(member.value(), report);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                check(item, report);
            }
        }
    }

    private static void checkObject(JsonObject object, Report report) {
        Map<String, String> seen = new HashMap<>();
        for (JsonMember member : object.members()) {
            String name = member.name();
            String earlier = seen.putIfAbsent(folded(name), name);
            if (earlier == null) {
                continue;
            }
            if (earlier.equals(name)) {
                report.add(
                        FindingCode.JSON_DUPLICATE_KEY,
                        member.at(),
                        "The member " + Quote.of(name) + " stands twice in one object.",
                        "Keep one of them, or merge their values into a list.");
            } else {
                report.addUnlessLenient(
                        FindingCode.DUPLICATE_KEY_CASE,
                        member.at(),
                        "The members " + Quote.of(earlier) + " and " + Quote.of(name) + " differ in letter case only.",
                        "Keep one of them.");
            }
        }
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
