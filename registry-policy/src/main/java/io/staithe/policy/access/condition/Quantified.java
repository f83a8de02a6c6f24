package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All operators but {@code Null}. The negation is inside of the quantifier: {@code ForAllValues:StringNotEquals} asks that each
 * value of the request differ from each of the condition. A key of many values, however many it has now, meets no operator
 * without a quantifier, negated or not.
 */
final class Quantified implements Rule {
    private final ConditionOperator operator;
    private final boolean negated;
    private final ValueTest test;

    Quantified(ConditionOperator operator, ValueTest test) {
        this.operator = operator;
        this.negated = operator.negated();
        this.test = test;
    }

    @Override
    public Outcome judge(@Nullable ContextValue actual, RequestContext context) {
        if (actual == null) {
            return absent();
        }
        List<String> values = actual.values();
        return switch (operator.quantifier()) {
            case NONE -> actual.set() ? Outcome.MANY_VALUES : single(values.get(0), context);
            case FOR_ALL_VALUES -> has(false, values, context) ? Outcome.NOT_ALL : Outcome.MET;
            case FOR_ANY_VALUE -> has(true, values, context) ? Outcome.MET : Outcome.NOT_ANY;
        };
    }

    private Outcome absent() {
        if (operator.ifExists()) {
            return Outcome.MET;
        }
        return switch (operator.quantifier()) {
            case NONE -> negated ? Outcome.MET : Outcome.ABSENT;
            case FOR_ALL_VALUES -> Outcome.MET;
            case FOR_ANY_VALUE -> Outcome.ABSENT_FOR_ANY;
        };
    }

    private Outcome single(String value, RequestContext context) {
        if (does(value, context)) {
            return Outcome.MET;
        }
        return negated ? Outcome.MATCH : Outcome.NO_MATCH;
    }

    private boolean does(String value, RequestContext context) {
        return test.hit(value, context) != negated;
    }

    /** Whether there is a value that does, or one that does not. */
    private boolean has(boolean doing, List<String> values, RequestContext context) {
        for (int i = 0; i < values.size(); i++) {
            if (does(values.get(i), context) == doing) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Optional<Set<String>> only() {
        return negated || operator.ifExists() || operator.quantifier() != Quantifier.NONE
                ? Optional.empty()
                : test.only();
    }

    @Override
    public Set<String> keys() {
        return test.keys();
    }
}
