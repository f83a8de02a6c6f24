package io.staithe.policy.access.condition;

/** Which outcomes of comparing a request's value with an operand will do. */
enum Ordering {
    EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL;

    static Ordering of(Comparison comparison) {
        return switch (comparison) {
            case NUMERIC_LESS_THAN, DATE_LESS_THAN -> LESS;
            case NUMERIC_LESS_THAN_EQUALS, DATE_LESS_THAN_EQUALS -> LESS_OR_EQUAL;
            case NUMERIC_GREATER_THAN, DATE_GREATER_THAN -> GREATER;
            case NUMERIC_GREATER_THAN_EQUALS, DATE_GREATER_THAN_EQUALS -> GREATER_OR_EQUAL;
            default -> EQUAL;
        };
    }

    boolean holds(int outcome) {
        return switch (this) {
            case EQUAL -> outcome == 0;
            case LESS -> outcome < 0;
            case LESS_OR_EQUAL -> outcome <= 0;
            case GREATER -> outcome > 0;
            case GREATER_OR_EQUAL -> outcome >= 0;
        };
    }
}
