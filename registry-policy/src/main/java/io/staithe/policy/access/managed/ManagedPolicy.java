package io.staithe.policy.access.managed;

import io.staithe.policy.access.document.Policy;

/**
 * A policy that AWS keeps. Immutable.
 *
 * @param name for example {@code AmazonEC2ContainerRegistryReadOnly}
 * @param arn with its path, in the partition {@code aws}
 * @param version which of AWS's versions it is: {@code v3}
 * @param policy an identity-based policy under that ARN; its layout is not AWS's, what it allows is
 */
public record ManagedPolicy(String name, String arn, String version, Policy policy) {
    /**
     * The document.
     *
     * @return JSON
     */
    public String text() {
        return policy.text();
    }
}
