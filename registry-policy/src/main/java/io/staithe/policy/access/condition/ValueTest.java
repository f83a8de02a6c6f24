package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.RequestContext;
import java.util.Set;

/** Whether any operand of a condition does for one value of a request, negation and quantifier apart. */
interface ValueTest {
    boolean hit(String actual, RequestContext context);

    /** Whether every operand could be read. */
    default boolean readable() {
        return true;
    }

    /** The keys of the operands' variables, folded. */
    default Set<String> keys() {
        return Set.of();
    }
}
