package io.staithe.policy.access.parse;

import java.util.Set;

/** The partitions of AWS. */
final class Partitions {
    private static final Set<String> ALL =
            Set.of("aws", "aws-cn", "aws-us-gov", "aws-iso", "aws-iso-b", "aws-iso-e", "aws-iso-f", "aws-eusc");

    private Partitions() {}

    /** Whether an ARN may name the partition. */
    static boolean exists(String partition) {
        return ALL.contains(partition);
    }

    /** Whether an ARN pattern may: a partition, or a pattern that begins like one. */
    static boolean takes(String pattern) {
        return exists(pattern)
                || pattern.equals("*")
                || (pattern.startsWith("aws")
                        && Letters.hasWildcard(pattern)
                        && pattern.chars().allMatch(c -> Letters.isLower(c) || c == '-' || Letters.isWildcard(c)));
    }
}
