/** Stores that need nothing but the heap. */
@NullMarked
package io.staithe.registry.memory;

import org.jspecify.annotations.NullMarked;
