package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.PolicyVersion;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One key under one operator, compiled. */
final class CompiledCondition {
    private static final int DEAREST = Family.values().length;

    private final Condition source;
    private final String key;
    private final int cost;
    private final Rule rule;

    CompiledCondition(Condition source, PolicyVersion version) {
        this.source = source;
        this.key = source.key().value().toLowerCase(Locale.ROOT);
        List<String> operands = source.values().stream().map(Text::value).toList();
        Optional<ConditionOperator> operator =
                ConditionOperator.parse(source.operator().value());
        this.cost = operator.map(CompiledCondition::cost).orElse(0);
        this.rule = operator.map(known -> rule(known, operands, version)).orElse(new Never(Outcome.UNKNOWN_OPERATOR));
    }

    private static Rule rule(ConditionOperator operator, List<String> operands, PolicyVersion version) {
        if (operator.comparison() == Comparison.NULL) {
            return operator.ifExists() ? new Never(Outcome.NULL_IF_EXISTS) : new Presence(operands);
        }
        ValueTest test = ValueTests.of(operator.comparison(), operands, version);
        return operator.negated() && !test.readable()
                ? new Never(Outcome.UNREADABLE_OPERAND)
                : new Quantified(operator, test);
    }

    /** The cheap ones first: presence, then plain texts, then what has to be read. */
    private static int cost(ConditionOperator operator) {
        int values = operator.quantifier() == Quantifier.NONE ? 0 : DEAREST;
        return values
                + switch (operator.family()) {
                    case NULL -> 0;
                    case BOOL -> 1;
                    case STRING -> 2;
                    case IP_ADDRESS -> 3;
                    case NUMERIC -> 4;
                    case ARN -> 5;
                    case DATE -> 6;
                    case BINARY -> 7;
                };
    }

    int cost() {
        return cost;
    }

    boolean met(RequestContext context) {
        return judge(context.find(key), context) == Outcome.MET;
    }

    Optional<Unmet> unmet(RequestContext context) {
        Optional<ContextValue> actual = context.find(key);
        Outcome outcome = judge(actual, context);
        return outcome == Outcome.MET ? Optional.empty() : Optional.of(new Unmet(source, actual, outcome.why()));
    }

    /** A set without values is no value. */
    private Outcome judge(Optional<ContextValue> actual, RequestContext context) {
        return rule.judge(actual.isPresent() && !actual.get().values().isEmpty() ? actual.get() : null, context);
    }

    Optional<RequiredValue> requiredValue() {
        return rule.only().map(values -> new RequiredValue(key, values));
    }

    Set<String> keys() {
        return Stream.concat(Stream.of(key), rule.keys().stream()).collect(Collectors.toUnmodifiableSet());
    }
}
