package io.staithe.policy.access.reference;

import io.staithe.policy.access.evaluate.Decision;
import io.staithe.policy.access.evaluate.Layer;
import java.util.Optional;

/** What both evaluators must agree on. */
public record Answer(Outcome outcome, Optional<Layer> layer) {
    static Answer allowedBy(Layer layer) {
        return new Answer(Outcome.ALLOWED, Optional.of(layer));
    }

    static Answer silenceOf(Layer layer) {
        return new Answer(Outcome.IMPLICIT_DENY, Optional.of(layer));
    }

    static Answer deniedBy(Layer layer) {
        return new Answer(Outcome.EXPLICIT_DENY, Optional.of(layer));
    }

    /** What the fast evaluator said. */
    public static Answer of(Decision decision) {
        return new Answer(
                decision.fold(yes -> Outcome.ALLOWED, no -> Outcome.IMPLICIT_DENY, no -> Outcome.EXPLICIT_DENY),
                decision.layer());
    }

    @Override
    public String toString() {
        return outcome + layer.map(by -> " by " + by).orElse("");
    }
}
