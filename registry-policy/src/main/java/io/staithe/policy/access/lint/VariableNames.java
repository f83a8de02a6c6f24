package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Patterns;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Text;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.access.match.Template;
import io.staithe.policy.words.Quote;
import java.util.List;

/**
 * Finds policy variables under the version of 2008, where they are plain text, and those whose key is not in the catalogue.
 * Source: IAM policy elements, "Variables and tags".
 */
final class VariableNames implements StatementCheck {
    private static final String OPENING = "${";

    @Override
    public void check(Subject subject, Findings findings) {
        boolean old = subject.policy().version() == PolicyVersion.V2008_10_17;
        List<Text> resources =
                subject.statement().resources().map(Patterns::values).orElse(List.of());
        resources.forEach(text -> check(text, old, findings));
        for (Condition condition : subject.statement().conditions()) {
            condition.values().forEach(text -> check(text, old, findings));
        }
    }

    private static void check(Text text, boolean old, Findings findings) {
        if (!text.value().contains(OPENING)) {
            return;
        }
        if (old) {
            findings.add(
                    FindingCode.VARIABLE_IN_OLD_VERSION,
                    text.at(),
                    "The policy variable in " + Quote.of(text.value()) + " is plain text under the version 2008-10-17.",
                    "Write \"Version\": \"2012-10-17\".");
        } else {
            names(text, findings);
        }
    }

    private static void names(Text text, Findings findings) {
        Template.compile(text.value(), PolicyVersion.V2012_10_17).keys().stream()
                .filter(key -> !KeyNames.isKnown(key))
                .sorted()
                .findFirst()
                .ifPresent(key -> unknown(text, key, findings));
    }

    private static void unknown(Text text, String key, Findings findings) {
        if (findings.takes(FindingCode.VARIABLE_UNKNOWN)) {
            findings.add(
                    FindingCode.VARIABLE_UNKNOWN,
                    text.at(),
                    "There is no condition key " + Quote.of(key)
                            + " among those known, so that the variable has no value.",
                    KeyNames.remedy(key));
        }
    }
}
