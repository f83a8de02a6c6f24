package io.staithe.policy.access.finding;

/** How bad a finding is; the first are the worst. */
public enum Severity {
    /** AWS would refuse the policy, or part of it can never work. */
    ERROR,
    /** It grants more than its author is likely to want. */
    SECURITY_WARNING,
    /** It does something else than it seems to. */
    WARNING,
    /** It could be said better. */
    SUGGESTION
}
