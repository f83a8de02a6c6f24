package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import java.util.Optional;
import java.util.Set;

/** Whether any operand of a condition does for one value of a request, negation and quantifier apart. */
interface ValueTest {
    boolean hit(String actual, RequestContext context);

    /** Whether every operand could be read. */
    default boolean readable() {
        return true;
    }

    /** The only texts that do, where they are known. */
    default Optional<Set<String>> only() {
        return Optional.empty();
    }

    /** The keys of the operands' variables, folded. */
    default Set<String> keys() {
        return Set.of();
    }
}
