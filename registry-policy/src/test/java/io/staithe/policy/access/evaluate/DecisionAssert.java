package io.staithe.policy.access.evaluate;

import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** What tests ask of decisions; on failure the decision explains itself. */
final class DecisionAssert extends AbstractAssert<DecisionAssert, Decision> {
    private DecisionAssert(Decision decision) {
        super(decision, DecisionAssert.class);
    }

    static DecisionAssert assertThat(Decision decision) {
        return new DecisionAssert(decision);
    }

    DecisionAssert isAllowed() {
        return is(Allowed.class);
    }

    DecisionAssert isAllowedBy(Layer layer) {
        return is(Allowed.class).comesFrom(layer);
    }

    DecisionAssert isNotAllowedByAny(Layer layer) {
        return is(ImplicitlyDenied.class).comesFrom(layer);
    }

    DecisionAssert isDeniedBy(Layer layer) {
        return is(ExplicitlyDenied.class).comesFrom(layer);
    }

    private DecisionAssert is(Class<? extends Decision> type) {
        if (!type.isInstance(actual)) {
            failWithMessage("expected %s, but:%n%s", type.getSimpleName(), actual.explain());
        }
        return this;
    }

    private DecisionAssert comesFrom(Layer layer) {
        if (!actual.layer().equals(Optional.of(layer))) {
            failWithMessage("expected it of the %s, but:%n%s", layer.title(), actual.explain());
        }
        return this;
    }
}
