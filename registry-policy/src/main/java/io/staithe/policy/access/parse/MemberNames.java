package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonArray;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.json.JsonValue;
import io.staithe.policy.words.Quote;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds members that stand twice in one object, at every depth, and names that differ in letter case only. */
final class MemberNames {
    private MemberNames() {}

    static void check(JsonValue value, Report report) {
        check(value, false, report);
    }

    private static void check(JsonValue value, boolean condition, Report report) {
        if (value instanceof JsonObject object) {
            checkObject(object, condition, report);
            for (JsonMember member : object.members()) {
                check(member.value(), condition || member.name().equals("Condition"), report);
            }
        } else if (value instanceof JsonArray array) {
            for (JsonValue item : array.items()) {
                check(item, condition, report);
            }
        }
    }

    private static void checkObject(JsonObject object, boolean condition, Report report) {
        Map<String, String> seen = new HashMap<>();
        for (JsonMember member : object.members()) {
            String earlier = seen.putIfAbsent(folded(member.name()), member.name());
            if (earlier == null) {
                continue;
            }
            if (earlier.equals(member.name())) {
                report.add(
                        FindingCode.JSON_DUPLICATE_KEY,
                        member.at(),
                        "The member " + Quote.of(earlier) + " stands twice in one object.",
                        "Keep one of them, or merge their values into a list.");
            } else {
                twoCases(earlier, member, condition, report);
            }
        }
    }

    /** In a condition it is clear what that means: each of them must be met. */
    private static void twoCases(String earlier, JsonMember member, boolean condition, Report report) {
        String message =
                "The members " + Quote.of(earlier) + " and " + Quote.of(member.name()) + " differ in letter case only.";
        if (condition) {
            report.addUnlessLenient(FindingCode.DUPLICATE_KEY_CASE, member.at(), message, "Keep one of them.");
        } else {
            report.add(FindingCode.DUPLICATE_KEY_CASE, member.at(), message, "Keep one of them.");
        }
    }

    static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
