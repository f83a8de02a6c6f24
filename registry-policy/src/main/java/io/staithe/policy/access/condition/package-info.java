/** Conditions of a policy, compiled once: operators, their operands, and whether a request meets them. */
@NullMarked
package io.staithe.policy.access.condition;

import org.jspecify.annotations.NullMarked;
