package io.staithe.policy.access.evaluate;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.document.Statement;

/**
 * A statement and the policy it stands in. Immutable.
 *
 * @param policy the policy
 * @param statement one of its statements
 */
public record StatementReference(Policy policy, Statement statement) {
    /** How to speak of it: for example {@code statement 2 (AllowPull) of PullOnly, line 7}. */
    @Override
    public String toString() {
        return statement.title() + policy.name().map(name -> " of " + name).orElse("") + ", line "
                + statement.at().line();
    }
}
