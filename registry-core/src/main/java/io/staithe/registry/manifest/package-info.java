/** Manifests and indexes: what they are, what they refer to, and the parser that keeps their bytes. */
@NullMarked
package io.staithe.registry.manifest;

import org.jspecify.annotations.NullMarked;
