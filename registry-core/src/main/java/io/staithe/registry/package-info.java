/** The roof: {@link io.staithe.registry.Registry}, how it is opened, and its view for one call. */
@NullMarked
package io.staithe.registry;

import org.jspecify.annotations.NullMarked;
