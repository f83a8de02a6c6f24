package io.staithe.policy.access.condition;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An operator of a {@code Condition}, such as {@code ForAnyValue:StringNotLikeIfExists}. Immutable. Source: IAM JSON policy
 * elements, "Condition operators".
 *
 * @param quantifier what stands before the colon
 * @param comparison what it does, its negation apart
 * @param negated whether it is the one with {@code Not}
 * @param ifExists whether an absent key meets it
 */
public record ConditionOperator(Quantifier quantifier, Comparison comparison, boolean negated, boolean ifExists) {
    private static final String IF_EXISTS = "IfExists";
    private static final String IF_EXISTS_FOLDED = "ifexists";
    private static final Map<String, ConditionOperator> BARE = bare();

    private static Map<String, ConditionOperator> bare() {
        Map<String, ConditionOperator> operators = new HashMap<>();
        for (Comparison comparison : Comparison.values()) {
            for (boolean negated : new boolean[] {false, true}) {
                String name = comparison.text(negated);
                if (!name.isEmpty()) {
                    operators.put(
                            name.toLowerCase(Locale.ROOT),
                            new ConditionOperator(Quantifier.NONE, comparison, negated, false));
                }
            }
        }
        return Map.copyOf(operators);
    }

    /**
     * Reads an operator's name, in any letter case.
     *
     * @param name as a policy writes it
     * @return the operator, or empty for a name that does not exist. {@code NullIfExists} and a quantifier before {@code Null}
     *     are read too, though AWS refuses the one and has no use for the other
     */
    public static Optional<ConditionOperator> parse(String name) {
        String folded = name.toLowerCase(Locale.ROOT);
        Quantifier quantifier = Quantifier.NONE;
        for (Quantifier candidate : Quantifier.values()) {
            if (folded.startsWith(candidate.folded())) {
                quantifier = candidate;
            }
        }
        int start = quantifier.folded().length();
        boolean ifExists = folded.endsWith(IF_EXISTS_FOLDED);
        int end = folded.length() - (ifExists ? IF_EXISTS_FOLDED.length() : 0);
        ConditionOperator found = BARE.get(folded.substring(start, end));
        return found == null
                ? Optional.empty()
                : Optional.of(new ConditionOperator(quantifier, found.comparison, found.negated, ifExists));
    }

    /**
     * What its operands are.
     *
     * @return the family of its comparison
     */
    public Family family() {
        return comparison.family();
    }

    /** Its name as AWS writes it. */
    @Override
    public String toString() {
        return quantifier.prefix() + comparison.text(negated) + (ifExists ? IF_EXISTS : "");
    }
}
