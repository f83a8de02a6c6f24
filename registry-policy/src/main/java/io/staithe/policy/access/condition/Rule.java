package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.context.RequestContext;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a condition asks of the value of its key, which is null where the request has none. */
interface Rule {
    Outcome judge(@Nullable ContextValue actual, RequestContext context);

    /** The texts of which the value must be one, if anything else cannot do. */
    default Optional<Set<String>> only() {
        return Optional.empty();
    }

    /** The keys of the operands' variables, folded. */
    default Set<String> keys() {
        return Set.of();
    }
}
