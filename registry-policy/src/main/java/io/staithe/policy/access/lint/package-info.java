/** Says what is wrong with a policy, or odd about it, beyond its grammar. */
@NullMarked
package io.staithe.policy.access.lint;

import org.jspecify.annotations.NullMarked;
