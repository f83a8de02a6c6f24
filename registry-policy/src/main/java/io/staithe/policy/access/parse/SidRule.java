package io.staithe.policy.access.parse;

/** What a Sid may be. Source: IAM JSON policy elements, "Sid"; ECR neither looks at the characters nor for repetition. */
enum SidRule {
    /** Letters and digits, each Sid once. */
    IAM(true, true),
    /** Any characters, each Sid once. */
    UNIQUE(false, true),
    /** Anything. */
    FREE(false, false);

    private final boolean alphanumeric;
    private final boolean unique;

    SidRule(boolean alphanumeric, boolean unique) {
        this.alphanumeric = alphanumeric;
        this.unique = unique;
    }

    boolean takes(String sid) {
        return !alphanumeric || sid.chars().allMatch(Letters::isAlphanumeric);
    }

    boolean unique() {
        return unique;
    }
}
