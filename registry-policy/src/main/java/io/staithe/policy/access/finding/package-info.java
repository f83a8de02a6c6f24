/** What is wrong with a policy, or odd about it. */
@NullMarked
package io.staithe.policy.access.finding;

import org.jspecify.annotations.NullMarked;
