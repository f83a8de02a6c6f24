package io.staithe.policy.access.condition;

/** What the operands of an operator are. Source: IAM JSON policy elements, "Condition operators". */
public enum Family {
    /** Texts. */
    STRING,
    /** Decimal numbers. */
    NUMERIC,
    /** Instants. */
    DATE,
    /** {@code true} and {@code false}. */
    BOOL,
    /** Bytes, in base64. */
    BINARY,
    /** Internet addresses and ranges of them. */
    IP_ADDRESS,
    /** Amazon Resource Names. */
    ARN,
    /** Whether a key is absent. */
    NULL
}
