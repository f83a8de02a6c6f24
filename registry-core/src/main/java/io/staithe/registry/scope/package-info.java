/** What one call may touch; made by the registry, handed to its doors. */
@NullMarked
package io.staithe.registry.scope;

import org.jspecify.annotations.NullMarked;
