package io.staithe.policy.access.condition;

import java.util.Locale;

/** What stands before an operator's colon. Source: IAM, "Set operators for multivalued context keys". */
public enum Quantifier {
    /** Nothing: the key must have a single value. */
    NONE(""),
    /** Each value of the request must do; an absent key does. */
    FOR_ALL_VALUES("ForAllValues:"),
    /** One value of the request must do; an absent key does not. */
    FOR_ANY_VALUE("ForAnyValue:");

    private final String prefix;
    private final String folded;

    Quantifier(String prefix) {
        this.prefix = prefix;
        this.folded = prefix.toLowerCase(Locale.ROOT);
    }

    /**
     * How a policy writes it.
     *
     * @return with its colon; empty for none
     */
    public String prefix() {
        return prefix;
    }

    String folded() {
        return folded;
    }
}
