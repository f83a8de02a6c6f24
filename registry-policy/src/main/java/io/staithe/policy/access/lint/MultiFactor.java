package io.staithe.policy.access.lint;

import io.staithe.policy.access.finding.FindingCode;

/**
 * Finds denials to callers without a second factor that long-lived access keys slip through, because their requests do not have
 * the key at all. Source: IAM, "Configuring MFA-protected API access".
 */
final class MultiFactor implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        if (subject.allows()) {
            return;
        }
        for (Clause clause : subject.clauses()) {
            if (clause.isOn("aws:MultiFactorAuthPresent")
                    && clause.needsKey()
                    && clause.values().stream().anyMatch(value -> value.value().equalsIgnoreCase("false"))) {
                findings.add(
                        FindingCode.MFA_PATTERN,
                        clause.name().at(),
                        "Requests made with long-lived access keys have no aws:MultiFactorAuthPresent and are not denied.",
                        "Use BoolIfExists.");
            }
        }
    }
}
