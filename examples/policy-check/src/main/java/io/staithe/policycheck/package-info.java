/** A command that tries policies: who may, what is odd about a policy, what a lifecycle policy would do. */
@NullMarked
package io.staithe.policycheck;

import org.jspecify.annotations.NullMarked;
