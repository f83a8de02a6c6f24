/** What every grammar in this library has in common: the answer to text that does not follow it. */
@NullMarked
package io.staithe.registry.grammar;

import org.jspecify.annotations.NullMarked;
