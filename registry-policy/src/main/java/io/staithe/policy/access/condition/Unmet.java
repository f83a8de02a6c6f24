package io.staithe.policy.access.condition;

import io.staithe.policy.access.context.ContextValue;
import io.staithe.policy.access.document.Condition;
import java.util.Optional;

/**
 * A condition that a request does not meet. Immutable.
 *
 * @param condition as it was written
 * @param actual what the request has for its key; empty where it has nothing
 * @param why in a few plain words, without a capital and a full stop
 */
public record Unmet(Condition condition, Optional<ContextValue> actual, String why) {}
