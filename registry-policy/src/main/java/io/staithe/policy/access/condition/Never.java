package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A condition that no request meets.
 *
 * @param outcome why
 */
record Never(Outcome outcome) implements Rule {
    @Override
    public Outcome judge(@Nullable ContextValue actual, RequestContext context) {
        return outcome;
    }
}
