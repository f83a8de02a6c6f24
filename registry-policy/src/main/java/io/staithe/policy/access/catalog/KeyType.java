package io.staithe.policy.access.catalog;

/** What a condition key holds. Source: IAM, "AWS global condition context keys". */
public enum KeyType {
    /** Text. */
    STRING,
    /** An ARN. */
    ARN,
    /** True or false. */
    BOOL,
    /** A number. */
    NUMERIC,
    /** A point in time. */
    DATE,
    /** An address. */
    IP
}
