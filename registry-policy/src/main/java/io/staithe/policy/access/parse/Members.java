package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.json.JsonObject;
import io.staithe.policy.words.Quote;
import io.staithe.policy.words.Spelling;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of a document or statement by name, the first of each; reports those that the language does not have. */
final class Members {
    private final Map<String, JsonMember> byName = new HashMap<>();

    Members(JsonObject object, List<String> known, Report report) {
        Set<String> seen = new HashSet<>();
        for (JsonMember member : object.members()) {
            boolean first = seen.add(MemberNames.folded(member.name()));
            if (known.contains(member.name())) {
                byName.putIfAbsent(member.name(), member);
            } else if (first) {
                report.add(
                        FindingCode.UNKNOWN_ELEMENT,
                        member.at(),
                        "There is no element " + Quote.of(member.name()) + " here.",
                        Spelling.remedy(member.name(), known, "Remove it."));
            }
        }
    }

    Optional<JsonMember> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }
}
