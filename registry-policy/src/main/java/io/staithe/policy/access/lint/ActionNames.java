package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ActionCatalog;
import io.staithe.policy.access.catalog.ServicePrefixes;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;

/**
 * Finds actions that are not in the catalogue, patterns that match none of it, and services that are in no list. Of services
 * in the list but not in the catalogue any action is taken for right.
 */
final class ActionNames implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        for (NamedAction action : subject.actions()) {
            String written = action.text().value();
            if (action.isKnown() || action.service().isEmpty()) {
                continue;
            }
            if (!action.catalogued()) {
                service(action, findings);
            } else if (action.pattern()) {
                findings.add(
                        FindingCode.ACTION_PATTERN_NO_MATCH,
                        action.text().at(),
                        "The pattern " + Quote.of(written) + " matches no action.",
                        "Correct it, or remove it.");
            } else {
                unknown(action, findings);
            }
        }
    }

    private static void service(NamedAction action, Findings findings) {
        String prefix = action.service();
        if (!ServicePrefixes.standard().contains(prefix) && findings.takes(FindingCode.SERVICE_UNKNOWN)) {
            findings.add(
                    FindingCode.SERVICE_UNKNOWN,
                    action.text().at(),
                    "There is no service " + Quote.of(prefix) + " among those known.",
                    ServicePrefixes.standard()
                            .nearest(prefix)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Correct the prefix, unless the service is new."));
        }
    }

    private static void unknown(NamedAction action, Findings findings) {
        if (findings.takes(FindingCode.ACTION_UNKNOWN)) {
            String written = action.text().value();
            findings.add(
                    FindingCode.ACTION_UNKNOWN,
                    action.text().at(),
                    "There is no action " + Quote.of(written) + ".",
                    ActionCatalog.standard()
                            .nearest(written)
                            .map(near -> "Did you mean " + near + "?")
                            .orElse("Name an action of the service, or remove it."));
        }
    }
}
