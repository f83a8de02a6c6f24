/** Content digests: the grammar, the supported algorithms, and how bytes are digested. */
@NullMarked
package io.staithe.registry.digest;

import org.jspecify.annotations.NullMarked;
