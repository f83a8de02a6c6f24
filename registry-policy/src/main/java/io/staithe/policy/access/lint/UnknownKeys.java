package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/** Finds condition keys that are not in the catalogue. */
final class UnknownKeys implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        for (Condition condition : subject.statement().conditions()) {
            String key = condition.key().value();
            if (KeyNames.isKey(key) && !KeyNames.isKnown(key) && findings.takes(FindingCode.CONDITION_KEY_UNKNOWN)) {
                findings.add(
                        FindingCode.CONDITION_KEY_UNKNOWN,
                        condition.key().at(),
                        "There is no condition key " + Quote.of(key) + " among those known.",
                        KeyNames.remedy(key));
            }
        }
    }
}
