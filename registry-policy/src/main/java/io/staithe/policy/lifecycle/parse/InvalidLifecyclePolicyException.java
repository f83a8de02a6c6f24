package io.staithe.policy.lifecycle.parse;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A text is no lifecycle policy that Amazon ECR would take. Carries everything that is wrong with it; the message lists
 * it, a line each. Immutable.
 */
public final class InvalidLifecyclePolicyException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<PolicyProblem> problems;

    InvalidLifecyclePolicyException(List<PolicyProblem> problems) {
        super(problems.stream().map(PolicyProblem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /**
     * What is wrong: first what a rule says, in the order of the text, then what rules say together.
     *
     * @return at least one problem
     */
    public List<PolicyProblem> problems() {
        return problems;
    }

    /**
     * The message of ECR's {@code InvalidParameterException}, which tells the first problem only.
     *
     * @return a sentence beginning with {@code Invalid parameter at 'LifecyclePolicyText'}
     */
    public String awsMessage() {
        return problems.get(0).awsMessage();
    }
}
