package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.finding.FindingCode;

/** Finds every NotPrincipal. Source: IAM JSON policy elements, "NotPrincipal". */
final class NegatedPrincipals implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        subject.statement().principals().filter(Principals::negated).ifPresent(principals -> {
            if (subject.allows()) {
                findings.add(
                        FindingCode.NOTPRINCIPAL_ALLOW,
                        principals.at(),
                        "Allow with NotPrincipal grants everyone else, unsigned callers too.",
                        "List those you mean under Principal.");
            } else {
                findings.add(
                        FindingCode.NOTPRINCIPAL_DENY,
                        principals.at(),
                        "Deny with NotPrincipal also denies listed callers that have a permissions boundary, and needs"
                                + " account, role and session of each.",
                        "Write \"Principal\": \"*\" with ArnNotEquals on aws:PrincipalArn.");
            }
        });
    }
}
