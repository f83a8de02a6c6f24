package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.KeyType;
import io.staithe.policy.access.condition.Family;

/** Which operators compare what a key holds. Source: IAM JSON policy elements, "Condition operators". */
final class KeyFamilies {
    private KeyFamilies() {}

    static Family of(KeyType type) {
        return switch (type) {
            case STRING -> Family.STRING;
            case ARN -> Family.ARN;
            case BOOL -> Family.BOOL;
            case NUMERIC -> Family.NUMERIC;
            case DATE -> Family.DATE;
            case IP -> Family.IP_ADDRESS;
        };
    }

    /** Whether operators of a family do for a type. Texts and ARNs are told from each other, yet an ARN is a text too. */
    static boolean fit(Family family, KeyType type) {
        return family == Family.NULL || family == of(type) || (family == Family.STRING && type == KeyType.ARN);
    }

    /** What a family compares, in words. */
    static String title(Family family) {
        return switch (family) {
            case STRING -> "a text";
            case NUMERIC -> "a number";
            case DATE -> "a date";
            case BOOL -> "true or false";
            case BINARY -> "bytes";
            case IP_ADDRESS -> "an address";
            case ARN -> "an ARN";
            case NULL -> "presence";
        };
    }

    /** Some operators of a family, in words. */
    static String example(Family family) {
        return switch (family) {
            case STRING -> "StringEquals or StringLike";
            case NUMERIC -> "NumericEquals, NumericLessThan or another of numbers";
            case DATE -> "DateLessThan, DateGreaterThan or another of dates";
            case BOOL -> "Bool";
            case BINARY -> "BinaryEquals";
            case IP_ADDRESS -> "IpAddress or NotIpAddress";
            case ARN -> "ArnLike or ArnEquals";
            case NULL -> "Null";
        };
    }
}
