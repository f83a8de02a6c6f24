/** The roof: the registry, how it is opened, and its view for one call. */
@NullMarked
package io.staithe.registry;

import org.jspecify.annotations.NullMarked;
