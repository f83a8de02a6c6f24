package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.json.JsonMember;
import io.staithe.policy.words.Quote;
import java.util.Set;

/** Checks the form of a condition key: {@code prefix:name}, or {@code prefix:name/tag}. Source: IAM, "Global condition context keys". */
final class ConditionKeyCheck {
    private static final Set<String> OF_TAGS = Set.of("principaltag", "requesttag", "resourcetag");

    private ConditionKeyCheck() {}

    static void check(JsonMember key, Report report) {
        String wrong = wrong(key.name());
        if (!wrong.isEmpty()) {
            report.addUnlessLenient(
                    FindingCode.CONDITION_KEY_FORMAT,
                    key.at(),
                    "The condition key " + Quote.of(key.name()) + " " + wrong + ".",
                    "Write prefix:name, such as aws:SourceArn, or prefix:name/tag, such as aws:PrincipalTag/team.");
        }
    }

    private static String wrong(String key) {
        int colon = key.indexOf(':');
        if (colon <= 0) {
            return "has no prefix";
        }
        // A provider's prefix may have slashes of its own, so that a tag begins behind the colon only.
        int slash = key.indexOf('/', colon);
        String name = slash < 0 ? key.substring(colon + 1) : key.substring(colon + 1, slash);
        if (name.isEmpty()) {
            return "has no name behind the prefix";
        }
        if (key.chars().limit(colon).anyMatch(Letters::isBlank) || name.chars().anyMatch(Letters::isBlank)) {
            return "has a blank";
        }
        if (key.contains("${")) {
            return "has a policy variable";
        }
        boolean tag = slash >= 0 && slash < key.length() - 1;
        return OF_TAGS.contains(MemberNames.folded(name)) && !tag ? "names no tag" : "";
    }
}
