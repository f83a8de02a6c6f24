package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.KnownAction;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/** Finds actions without resources beside resources none of which is a lone star. */
final class StarNeeded implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.hasActions()
                || subject.resources().isEmpty()
                || subject.resources().stream().anyMatch(it -> it.value().equals("*"))) {
            return;
        }
        for (NamedAction action : subject.actions()) {
            if (action.isKnown() && action.matches().stream().noneMatch(KnownAction::hasResources)) {
                findings.add(
                        FindingCode.RESOURCE_STAR_NEEDED,
                        action.text().at(),
                        "The action " + Quote.of(action.text().value())
                                + " acts on no resource of its own, so that these resources never match it.",
                        "Give it a statement of its own with \"Resource\": \"*\".");
            }
        }
    }
}
