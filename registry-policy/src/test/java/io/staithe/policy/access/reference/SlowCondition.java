package io.staithe.policy.access.reference;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.document.Condition;
import io.staithe.policy.access.document.Text;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One condition, by the table of quantifiers. Source: IAM JSON policy elements, "Condition operators". */
final class SlowCondition {
    private static final String IF_EXISTS = "ifexists";
    private static final String FOR_ALL = "forallvalues:";
    private static final String FOR_ANY = "foranyvalue:";

    private final Condition condition;
    private final SlowFacts facts;
    private final SlowComparison comparison;
    private final String quantifier;
    private final boolean ifExists;
    private final String operator;

    SlowCondition(Condition condition, SlowFacts facts, boolean variables) {
        this.condition = condition;
        this.facts = facts;
        String text = condition.operator().value().toLowerCase(Locale.ROOT);
        this.quantifier = text.startsWith(FOR_ALL) ? FOR_ALL : text.startsWith(FOR_ANY) ? FOR_ANY : "";
        this.ifExists = text.endsWith(IF_EXISTS);
        this.operator = text.substring(quantifier.length(), text.length() - (ifExists ? IF_EXISTS.length() : 0));
        this.comparison = new SlowComparison(operator, facts, variables);
    }

    boolean isMet() {
        Optional<ContextValue> actual = facts.find(condition.key().value().toLowerCase(Locale.ROOT));
        boolean readable = condition.values().stream().map(Text::value).allMatch(comparison::isReadable);
        if (comparison.isNegated() && !readable) {
            return false;
        }
        if (operator.equals("null")) {
            return wants(actual.isEmpty() ? "true" : "false");
        }
        if (actual.isEmpty()) {
            return absent();
        }
        return present(actual.get().values(), actual.get().set());
    }

    private boolean absent() {
        if (ifExists) {
            return true;
        }
        return switch (quantifier) {
            case FOR_ALL -> true;
            case FOR_ANY -> false;
            default -> comparison.isNegated();
        };
    }

    private boolean present(List<String> values, boolean set) {
        return switch (quantifier) {
            case FOR_ALL -> values.stream().allMatch(value -> hit(value) != comparison.isNegated());
            case FOR_ANY -> values.stream().anyMatch(value -> hit(value) != comparison.isNegated());
            default -> !set && hit(values.get(0)) != comparison.isNegated();
        };
    }

    private boolean hit(String value) {
        return condition.values().stream().anyMatch(wanted -> comparison.base(value, wanted.value()));
    }

    private boolean wants(String presence) {
        return condition.values().stream().map(Text::value).anyMatch(presence::equalsIgnoreCase);
    }
}
