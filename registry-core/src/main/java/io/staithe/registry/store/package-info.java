/** The two storage ports, for blobs and for metadata, and the contracts that their implementations keep. */
@NullMarked
package io.staithe.registry.store;

import org.jspecify.annotations.NullMarked;
