/** The roof of lifecycle: from a policy's text and a repository's listing to a plan. */
@NullMarked
package io.staithe.policy.lifecycle;

import org.jspecify.annotations.NullMarked;
