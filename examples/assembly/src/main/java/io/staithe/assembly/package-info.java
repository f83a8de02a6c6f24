/** What the runnable examples have in common: their options, and the registry in a folder that these describe. */
@NullMarked
package io.staithe.assembly;

import org.jspecify.annotations.NullMarked;
