/** Deciding whether a caller may do something: policies in their layers, and an answer that explains itself. */
@NullMarked
package io.staithe.policy.access.evaluate;

import org.jspecify.annotations.NullMarked;
