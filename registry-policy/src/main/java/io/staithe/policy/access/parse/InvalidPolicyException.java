package io.staithe.policy.access.parse;

import io.staithe.policy.access.finding.Finding;
import java.util.List;

/** A text is no policy of its kind. The message names the first error with its line and column, and how many more there are. */
public final class InvalidPolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Finding> findings;

    InvalidPolicyException(List<Finding> findings) {
        super(message(findings));
        this.findings = List.copyOf(findings);
    }

    /**
     * The errors, in the order of their places.
     *
     * @return at least one
     */
    public List<Finding> findings() {
        return findings;
    }

    private static String message(List<Finding> findings) {
        Finding first = findings.get(0);
        String text = first.at() + " " + first.code() + ": " + first.message() + " " + first.remedy();
        int more = findings.size() - 1;
        return more == 0 ? text : text + " (and " + more + " more)";
    }
}
