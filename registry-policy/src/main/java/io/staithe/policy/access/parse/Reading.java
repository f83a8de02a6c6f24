package io.staithe.policy.access.parse;

import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.finding.Finding;
import java.util.List;
import java.util.Optional;

/**
 * What came of reading a text. Immutable.
 *
 * @param policy the policy; present exactly where no finding is an error
 * @param findings in the order of their places; of each severity no more than the first hundred that were met
 */
public record Reading(Optional<Policy> policy, List<Finding> findings) {
    /** Copies the list. */
    public Reading {
        findings = List.copyOf(findings);
    }
}
