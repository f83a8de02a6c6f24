package io.staithe.policy.access.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import io.staithe.policy.access.document.Effect;
import io.staithe.policy.access.document.Policy;
import io.staithe.policy.access.reference.Answer;
import io.staithe.policy.access.reference.Layers;
import io.staithe.policy.access.reference.Outcome;
import io.staithe.policy.access.reference.Question;
import io.staithe.policy.access.reference.SlowEvaluator;
import java.util.List;
import java.util.Optional;

/** Whether what a decision says of itself is true. */
record Testimony(Layers layers, Question question, Decision decision, Answer expected) {
    /** The statement that decided stands in the layer that decided, and really applies. */
    void check() {
        if (decision.statement().isEmpty()) {
            boolean needsNone = expected.outcome() == Outcome.IMPLICIT_DENY
                    || question.request().caller().kind() == CallerKind.ROOT
                    || expected.layer().isEmpty();
            if (!needsNone) {
                throw new AssertionError("no statement for " + expected + " of " + question);
            }
            return;
        }
        StatementReference named = decision.statement().get();
        boolean deny = expected.outcome() == Outcome.EXPLICIT_DENY;
        boolean stands = layers.of(expected.layer().orElseThrow()).stream()
                .flatMap(List::stream)
                .anyMatch(policy -> sameText(policy, named.policy()));
        boolean rightEffect = named.statement().effect() == (deny ? Effect.DENY : Effect.ALLOW);
        if (!stands
                || !rightEffect
                || !SlowEvaluator.applies(
                        layers, question, named, expected.layer().get())) {
            throw new AssertionError(named + " did not bring about " + expected + " of " + question + "\n" + layers);
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
            assertThat(SlowEvaluator.applies(
                            layers, question, near.statement(), expected.layer().orElseThrow()))
                    .as("%s of %s\n%s", near, question, layers)
                    .isFalse();
        });
    }

    private static boolean sameText(Policy one, Policy other) {
        return one.text().equals(other.text());
    }
}
