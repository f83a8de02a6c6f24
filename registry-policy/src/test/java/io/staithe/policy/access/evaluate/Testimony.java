package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.reference.Answer;
import io.staithe.policy.access.reference.Layers;
import io.staithe.policy.access.reference.Outcome;
import io.staithe.policy.access.reference.Question;
import io.staithe.policy.access.reference.SlowEvaluator;
import java.util.Optional;

/** Whether what a decision says of itself is true. */
record Testimony(Layers layers, Question question, Decision decision, Answer expected) {
    /** The statement is the first of those that really bring the decision about. */
    void checkStatement() {
        Optional<String> named = decision.statement().map(Testimony::name);
        Optional<String> deciding =
                SlowEvaluator.deciding(layers, question, expected).map(Testimony::name);
        if (!named.equals(deciding)) {
            throw new AssertionError(named + " is named for " + expected + " of " + question + ", but it was "
                    + deciding + "\n" + layers);
        }
    }

    /** The words agree with the outcome, and the nearest miss is one. */
    void checkExplanation() {
        String word = switch (expected.outcome()) {
            case ALLOWED -> "Allowed: ";
            case IMPLICIT_DENY -> "Denied: ";
            case EXPLICIT_DENY -> "Denied explicitly: ";
        };
        assertThat(decision.explain()).startsWith(word);
        assertThat(decision.awsMessage().isEmpty()).isEqualTo(expected.outcome() == Outcome.ALLOWED);
        Optional<NearMiss> miss = decision.nearestMiss();
        if (expected.outcome() != Outcome.IMPLICIT_DENY) {
            assertThat(miss).isEmpty();
        }
        miss.ifPresent(near -> {
            assertThat(near.statement().statement().effect()).isEqualTo(Effect.ALLOW);
            assertThat(near.mismatches()).isNotEmpty();
            Layer layer = expected.layer().orElseThrow();
            assertThat(SlowEvaluator.applies(layers, question, near.statement(), layer))
                    .as("%s of %s\n%s", near, question, layers)
                    .isFalse();
        });
    }

    private static String name(StatementReference reference) {
        return reference.statement().title() + " of the policy "
                + Integer.toHexString(reference.policy().text().hashCode());
    }
}
