/** The limits of a registry, as settings. */
@NullMarked
package io.staithe.registry.limit;

import org.jspecify.annotations.NullMarked;
