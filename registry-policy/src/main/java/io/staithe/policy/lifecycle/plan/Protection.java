package io.staithe.policy.lifecycle.plan;

/**
 * Why an image stays that a rule would take. Source: Amazon ECR, "Lifecycle policies", on manifest lists and on
 * referrers.
 */
public enum Protection {
    /** An index lists it that itself stays. */
    CHILD_OF_INDEX,
    /** It says something about an image that itself stays. */
    REFERRER_OF_SUBJECT
}
