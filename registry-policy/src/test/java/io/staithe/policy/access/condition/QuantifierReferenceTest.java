package io.staithe.policy.access.condition;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The whole table of the IAM guide in a few lines, against random sets. */
class QuantifierReferenceTest {
    private final Random random = new Random(31);

    @Test
    void randomSetsAgreeWithTheFormula() {
        for (int i = 0; i < 200_000; i++) {
            Quantifier quantifier = Quantifier.values()[random.nextInt(3)];
            boolean negated = random.nextBoolean();
            boolean ifExists = random.nextInt(3) == 0;
            List<String> operands = texts(3);
            List<String> values = texts(3);
            boolean set = values.size() != 1 || random.nextBoolean();
            ConditionOperator operator = new ConditionOperator(quantifier, Comparison.STRING_EQUALS, negated, ifExists);
            RequestContext context = key -> Optional.of(new ContextValue(values, set));
            assertThat(Written.met(operator.toString(), operands, context))
                    .as("%s %s on %s (%s)", operator, operands, values, set)
                    .isEqualTo(met(operator, operands, values, set));
        }
    }

    private static boolean met(ConditionOperator operator, List<String> operands, List<String> values, boolean set) {
        boolean negated = operator.negated();
        if (values.isEmpty() && operator.ifExists()) {
            return true;
        }
        return switch (operator.quantifier()) {
            case NONE -> values.isEmpty() ? negated : !set && operands.contains(values.get(0)) != negated;
            case FOR_ALL_VALUES -> values.stream().allMatch(value -> operands.contains(value) != negated);
            case FOR_ANY_VALUE -> values.stream().anyMatch(value -> operands.contains(value) != negated);
        };
    }

    private List<String> texts(int most) {
        List<String> texts = new ArrayList<>();
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            texts.add(String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return texts;
    }
}
