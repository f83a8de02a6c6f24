package io.staithe.policy.access.condition;

/** What an operator does, its negation apart. Source: IAM JSON policy elements, "Condition operators". */
public enum Comparison {
    /** The same text. */
    STRING_EQUALS(Family.STRING, "StringEquals", "StringNotEquals"),
    /** The same text but for letter case. */
    STRING_EQUALS_IGNORE_CASE(Family.STRING, "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase"),
    /** A text that a pattern covers. */
    STRING_LIKE(Family.STRING, "StringLike", "StringNotLike"),
    /** The same number. */
    NUMERIC_EQUALS(Family.NUMERIC, "NumericEquals", "NumericNotEquals"),
    /** A smaller number in the request. */
    NUMERIC_LESS_THAN(Family.NUMERIC, "NumericLessThan", ""),
    /** A number in the request that is not greater. */
    NUMERIC_LESS_THAN_EQUALS(Family.NUMERIC, "NumericLessThanEquals", ""),
    /** A greater number in the request. */
    NUMERIC_GREATER_THAN(Family.NUMERIC, "NumericGreaterThan", ""),
    /** A number in the request that is not smaller. */
    NUMERIC_GREATER_THAN_EQUALS(Family.NUMERIC, "NumericGreaterThanEquals", ""),
    /** The same instant. */
    DATE_EQUALS(Family.DATE, "DateEquals", "DateNotEquals"),
    /** An earlier instant in the request. */
    DATE_LESS_THAN(Family.DATE, "DateLessThan", ""),
    /** An instant in the request that is not later. */
    DATE_LESS_THAN_EQUALS(Family.DATE, "DateLessThanEquals", ""),
    /** A later instant in the request. */
    DATE_GREATER_THAN(Family.DATE, "DateGreaterThan", ""),
    /** An instant in the request that is not earlier. */
    DATE_GREATER_THAN_EQUALS(Family.DATE, "DateGreaterThanEquals", ""),
    /** The same truth value. */
    BOOL(Family.BOOL, "Bool", ""),
    /** The same bytes. */
    BINARY_EQUALS(Family.BINARY, "BinaryEquals", ""),
    /** An address in a range. */
    IP_ADDRESS(Family.IP_ADDRESS, "IpAddress", "NotIpAddress"),
    /** An ARN whose fields the pattern's cover; the same as {@link #ARN_LIKE}. */
    ARN_EQUALS(Family.ARN, "ArnEquals", "ArnNotEquals"),
    /** An ARN whose fields the pattern's cover. */
    ARN_LIKE(Family.ARN, "ArnLike", "ArnNotLike"),
    /** Whether the key is absent. */
    NULL(Family.NULL, "Null", "");

    private final Family family;
    private final String text;
    private final String negatedText;

    Comparison(Family family, String text, String negatedText) {
        this.family = family;
        this.text = text;
        this.negatedText = negatedText;
    }

    /**
     * What its operands are.
     *
     * @return the family
     */
    public Family family() {
        return family;
    }

    /**
     * The operator's bare name.
     *
     * @param negated whether that of its negation
     * @return as a policy writes it; empty where there is no negation
     */
    public String text(boolean negated) {
        return negated ? negatedText : text;
    }
}
