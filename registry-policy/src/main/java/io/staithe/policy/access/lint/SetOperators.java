package io.staithe.policy.access.lint;

import io.staithe.policy.access.condition.Family;
import io.staithe.policy.access.condition.Quantifier;
import io.staithe.policy.access.finding.FindingCode;
import io.staithe.policy.words.Quote;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds quantifiers on keys of one value, keys of many values without one, and ForAllValues in an Allow that nothing keeps from
 * being met by an absent key. Source: IAM, "Single-valued vs. multivalued context keys".
 */
final class SetOperators implements StatementCheck {
    @Override
    public void check(Subject subject, Findings findings) {
        Set<String> required = required(subject);
        for (Clause clause : subject.clauses()) {
            Quantifier quantifier = clause.operator().quantifier();
            String name = Quote.of(clause.name().value());
            if (quantifier == Quantifier.FOR_ALL_VALUES && subject.allows() && !required.contains(folded(clause))) {
                findings.add(
                        FindingCode.FORALL_ALLOW,
                        clause.name().at(),
                        "ForAllValues is also met by a request without " + name + ", which is then allowed.",
                        "Add \"Null\": {" + name + ": \"false\"}, or use ForAnyValue.");
            }
            boolean isNull = clause.operator().family() == Family.NULL;
            clause.key().ifPresent(key -> {
                if (quantifier != Quantifier.NONE && !key.multi()) {
                    findings.add(
                            FindingCode.SET_OP_ON_SINGLE,
                            clause.name().at(),
                            "The key " + name + " has one value, not a set of them.",
                            "Remove the quantifier before the operator.");
                } else if (quantifier == Quantifier.NONE && key.multi() && !isNull) {
                    findings.add(
                            FindingCode.MISSING_SET_OP,
                            clause.name().at(),
                            "The key " + name
                                    + " has a set of values, which an operator without quantifier never matches.",
                            "Put ForAnyValue: or ForAllValues: before the operator.");
                }
            });
        }
    }

    /** The keys that stand under Null with false, or under an operator that an absent key does not meet. */
    private static Set<String> required(Subject subject) {
        return subject.clauses().stream()
                .filter(clause -> clause.needsKey() || isPresence(clause))
                .map(SetOperators::folded)
                .collect(Collectors.toSet());
    }

    private static String folded(Clause clause) {
        return clause.name().value().toLowerCase(Locale.ROOT);
    }

    private static boolean isPresence(Clause clause) {
        return clause.operator().family() == Family.NULL
                && !clause.values().isEmpty()
                && clause.values().stream().allMatch(value -> value.value().equalsIgnoreCase("false"));
    }
}
