package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.PolicyKind;
import io.staithe.policy.access.document.Principal;
import io.staithe.policy.access.document.Principals;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.text.Position;

/**
 * Finds statements that allow everyone, without a condition that limits them. Endpoint policies are left out, because only
 * their own network reaches them; so are resource control policies, which grant nothing.
 */
final class PublicAccess implements StatementCheck {
    private static final String REMEDY =
            "Name the principals, or add a condition such as StringEquals on aws:PrincipalOrgID.";

    @Override
    public void check(Subject subject, Findings findings) {
        if (!subject.allows()
                || subject.is(PolicyKind.VPC_ENDPOINT, PolicyKind.RESOURCE_CONTROL)
                || Limits.any(subject.clauses())) {
            return;
        }
        for (Principals.Entry entry : subject.principals()) {
            if (entry.principal() instanceof Principal.Everyone) {
                add(entry.text().at(), "Everyone is allowed, and no condition limits it.", findings);
            }
        }
        subject.statement()
                .principals()
                .filter(Principals::negated)
                .ifPresent(it -> add(it.at(), "Everyone not listed is allowed, and no condition limits it.", findings));
    }

    private static void add(Position at, String message, Findings findings) {
        findings.add(FindingCode.PUBLIC_ACCESS, at, message, REMEDY);
    }
}
