/** What the runnable examples have in common: options, the registry in a folder that these describe, scratch folders. */
@NullMarked
package io.staithe.assembly;

import org.jspecify.annotations.NullMarked;
