package io.staithe.policy.access.lint;

import io.staithe.policy.access.catalog.ConditionKey;
import io.staithe.policy.access.catalog.ConditionKeys;
import io.staithe.policy.access.condition.ConditionOperator;
import io.staithe.policy.access.condition.Family;
import io.staithe.policy.access.condition.Quantifier;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.Optional;

/**
 * A condition and what is known of its operator and its key.
 *
 * @param condition the condition
 * @param operator its operator
 * @param key its key, where the catalogue has it
 */
record Clause(Condition condition, ConditionOperator operator, Optional<ConditionKey> key) {
    /** Empty where there is no such operator. */
    static Optional<Clause> find(Condition condition) {
        return ConditionOperator.parse(condition.operator().value())
                .map(operator -> new Clause(
                        condition,
                        operator,
                        ConditionKeys.standard().find(condition.key().value())));
    }

    Text name() {
        return condition.key();
    }

    List<Text> values() {
        return condition.values();
    }

    /** Whether it is about a key of that name; of tags with the name of the family. */
    boolean isOn(String name) {
        return key.filter(it -> it.name().equals(name)).isPresent();
    }

    /** Whether wildcards are none in its operands, though they are texts. */
    boolean isLiteral() {
        return switch (operator.comparison()) {
            case STRING_EQUALS, STRING_EQUALS_IGNORE_CASE -> true;
            default -> false;
        };
    }

    /** Whether a request without the key never meets it. */
    boolean needsKey() {
        return !operator.ifExists()
                && !operator.negated()
                && operator.quantifier() != Quantifier.FOR_ALL_VALUES
                && operator.family() != Family.NULL;
    }
}
