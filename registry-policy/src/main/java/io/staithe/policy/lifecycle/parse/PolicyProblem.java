package io.staithe.policy.lifecycle.parse;

import io.staithe.policy.text.Position;

/**
 * A thing that Amazon ECR refuses a lifecycle policy for. Immutable.
 *
 * @param rule what was not obeyed
 * @param at where in the text
 * @param reason in the words of ECR, where they are known; else in their manner
 * @param explanation in plain words: which member it is, and what of it
 */
public record PolicyProblem(ValidationRule rule, Position at, String reason, String explanation) {
    /**
     * The message of ECR's {@code InvalidParameterException} for it.
     *
     * @return a sentence beginning with {@code Invalid parameter at 'LifecyclePolicyText'}
     */
    public String awsMessage() {
        String detail = rule == ValidationRule.TEXT_LENGTH ? reason : "Lifecycle policy validation failure: " + reason;
        return "Invalid parameter at 'LifecyclePolicyText' failed to satisfy constraint: '" + detail + "'";
    }

    /** As compilers write it: the place, the reason, and the explanation in brackets. */
    @Override
    public String toString() {
        return at + ": " + reason + " (" + explanation + ")";
    }
}
