package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.finding.FindingCode;

/** Finds identity-based policies that allow everything on everything. Other kinds grant nothing by that, or on one thing. */
final class FullAdmin implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        boolean everywhere = subject.resources().stream()
                .anyMatch(resource -> resource.value().equals("*"));
        if (!subject.is(PolicyKind.IDENTITY)
                || !subject.allows()
                || !subject.hasActions()
                || !everywhere
                || !subject.statement().conditions().isEmpty()) {
            return;
        }
        for (NamedAction action : subject.actions()) {
            if (action.text().value().equals("*")) {
                findings.add(
                        FindingCode.FULL_ADMIN,
                        action.text().at(),
                        "Everything is allowed on everything.",
                        "List the actions that are needed, and the resources.");
            }
        }
    }
}
