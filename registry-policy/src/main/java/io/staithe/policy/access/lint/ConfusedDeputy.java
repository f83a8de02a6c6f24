package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.Set;

/**
 * Finds services that are allowed without a condition on whom they act for. Trust policies are left out: who may hand a role to
 * a service is settled by iam:PassRole, and many services send no such keys with AssumeRole. Source: IAM, "The confused deputy
 * problem".
 */
final class ConfusedDeputy implements StatementCheck {
    private static final Set<String> KEYS =
            Set.of("aws:SourceArn", "aws:SourceAccount", "aws:SourceOrgID", "aws:SourceOrgPaths");

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.allows() || subject.is(PolicyKind.ROLE_TRUST, PolicyKind.VPC_ENDPOINT) || isGuarded(subject)) {
            return;
        }
        for (Principals.Entry entry : subject.principals()) {
            if (entry.principal() instanceof Principal.Service) {
                findings.add(
                        FindingCode.CONFUSED_DEPUTY,
                        entry.text().at(),
                        "The service " + Quote.of(entry.text().value())
                                + " is allowed whoever it acts for, customers of other accounts included.",
                        "Add a condition on aws:SourceAccount, aws:SourceArn or aws:SourceOrgID.");
            }
        }
    }

    private static boolean isGuarded(Subject subject) {
        return subject.clauses().stream()
                .filter(Clause::needsKey)
                .anyMatch(clause ->
                        clause.key().filter(key -> KEYS.contains(key.name())).isPresent());
    }
}
