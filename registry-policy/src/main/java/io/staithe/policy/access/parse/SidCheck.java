package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.HashSet;
import java.util.Set;

/** Checks the Sids of one document. An empty one is as good as none. */
final class SidCheck {
    private final Scope scope;
    private final Set<String> seen = new HashSet<>();

    SidCheck(Scope scope) {
        this.scope = scope;
    }

    void check(Text sid) {
        SidRule rule = scope.profile().sids();
        if (!rule.takes(sid.value())) {
            scope.report()
                    .addUnlessLenient(
                            FindingCode.INVALID_SID,
                            sid.at(),
                            "The Sid " + Quote.of(sid.value()) + " has characters other than letters and digits.",
                            "Use A to Z, a to z and 0 to 9 only.");
        }
        if (rule.unique() && !sid.value().isEmpty() && !seen.add(sid.value())) {
            scope.report()
                    .addUnlessLenient(
                            FindingCode.DUPLICATE_SID,
                            sid.at(),
                            "The Sid " + Quote.of(sid.value()) + " stands in an earlier statement too.",
                            "Give each statement a Sid of its own, or none.");
        }
    }
}
