package io.staithe.policy.lifecycle.parse;

/**
 * What Amazon ECR demands of a lifecycle policy. Source: Amazon ECR, "Lifecycle policy properties", and the API model.
 */
public enum ValidationRule {
    /** The text has 100 to 30,720 characters. */
    TEXT_LENGTH(1),
    /** The text is a JSON object; no member stands twice, and nothing is nested deeper than 64 levels. */
    JSON_OBJECT(2),
    /** There are 1 to 50 rules, and nothing beside them. */
    RULES(3),
    /** Rules, selections and actions have the members they need and no unknown ones. */
    MEMBERS(4),
    /** Members have the JSON type they should have; null is none. */
    TYPE(5),
    /** Priorities are whole numbers from 1 (to 2,147,483,647), no two the same. */
    PRIORITY(6),
    /** {@code tagStatus} is tagged, untagged or any. */
    TAG_STATUS(7),
    /** A tagged rule has exactly one of the two lists, with something in it. */
    TAG_LIST_REQUIRED(8),
    /** An untagged or any rule has neither list, not even an empty one. */
    TAG_LIST_FORBIDDEN(9),
    /** A pattern has at most four wildcards. */
    WILDCARDS(10),
    /** {@code countType} is one of the four. */
    COUNT_TYPE(11),
    /** {@code countUnit} is days where days are counted, and absent where images are. */
    COUNT_UNIT(12),
    /** {@code countNumber} is a whole number from 1 (to 2,147,483,647). */
    COUNT_NUMBER(13),
    /** {@code storageClass} is archive with sinceImageTransitioned, and standard with any other count. */
    STORAGE_CLASS(14),
    /** An action is expire without a target, or transition to archive. */
    ACTION(15),
    /** sinceImagePulled goes with transition only. */
    PULLED_TRANSITIONS(16),
    /** sinceImageTransitioned goes with expire only, after 90 days or more. */
    TRANSITIONED_EXPIRES(17),
    /** A rule for any image has the largest priority of its storage class. */
    ANY_IS_LAST(18),
    /** At most one rule of a storage class selects untagged images. */
    ONE_UNTAGGED(19),
    /** No two rules of a storage class have the same list of tags; the order in a list makes no difference. */
    DISTINCT_TAG_LISTS(20),
    /** At most one rule of a storage class selects any image. */
    ONE_ANY(21);

    private final int number;

    ValidationRule(int number) {
        this.number = number;
    }

    /**
     * Its number, in the order of this list.
     *
     * @return 1 to 21
     */
    public int number() {
        return number;
    }
}
