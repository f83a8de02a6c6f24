package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code Null}: with {@code true} the key must be absent, with {@code false} present; a quantifier changes nothing. */
final class Presence implements Rule {
    private final boolean absentDoes;
    private final boolean presentDoes;

    Presence(List<String> operands) {
        this.absentDoes = operands.stream().anyMatch(Operands::isTrue);
        this.presentDoes = operands.stream().anyMatch(Operands::isFalse);
    }

    @Override
    public Outcome judge(@Nullable ContextValue actual, RequestContext context) {
        if (actual == null) {
            return absentDoes ? Outcome.MET : Outcome.IS_ABSENT;
        }
        return presentDoes ? Outcome.MET : Outcome.IS_PRESENT;
    }
}
