package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.finding.FindingCode;

/** Finds statements that allow all but what they list. */
final class Breadth implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.allows()) {
            return;
        }
        subject.statement()
                .actions()
                .filter(Patterns::negated)
                .ifPresent(actions -> findings.add(
                        FindingCode.ALLOW_NOTACTION,
                        actions.at(),
                        "Allow with NotAction grants every other action there is and will be.",
                        "List what you mean under Action."));
        subject.statement()
                .resources()
                .filter(Patterns::negated)
                .ifPresent(resources -> findings.add(
                        FindingCode.ALLOW_NOTRESOURCE,
                        resources.at(),
                        "Allow with NotResource grants on every other resource there is and will be.",
                        "List what you mean under Resource."));
    }
}
