/** Patterns of a policy, compiled once: globs, actions, resources, and texts with variables. */
@NullMarked
package io.staithe.policy.access.match;

import org.jspecify.annotations.NullMarked;
