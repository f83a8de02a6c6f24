/** Grammars as types: ARNs. */
@NullMarked
package io.staithe.policy.access.name;

import org.jspecify.annotations.NullMarked;
