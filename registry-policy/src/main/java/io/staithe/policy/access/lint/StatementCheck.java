package io.staithe.policy.access.lint;

/** A check of one statement at a time. Thread-safe. */
@FunctionalInterface
interface StatementCheck {
    void check(Subject subject, Findings findings);
}
