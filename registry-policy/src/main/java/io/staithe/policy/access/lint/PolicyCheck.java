package io.staithe.policy.access.lint;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.finding.Finding;
import java.util.List;

/** A check that a user adds to a linter. It must be thread-safe. */
@FunctionalInterface
public interface PolicyCheck {
    /**
     * Looks a policy over.
     *
     * @param policy the policy; where its text has errors, what a lenient parser made of it
     * @return what was found, in any order
     */
    List<Finding> check(Policy policy);
}
