/** The server beside two other registries, measured in turn in one run. */
@NullMarked
package io.staithe.benchmark;

import org.jspecify.annotations.NullMarked;
