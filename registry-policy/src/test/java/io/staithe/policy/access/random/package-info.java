/** Random policies and requests over small alphabets, in which hits, near hits and hostile values meet often. */
@NullMarked
package io.staithe.policy.access.random;

import org.jspecify.annotations.NullMarked;
