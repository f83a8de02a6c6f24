/** From JSON text to a policy, with everything that is wrong with its grammar. */
@NullMarked
package io.staithe.policy.access.parse;

import org.jspecify.annotations.NullMarked;
