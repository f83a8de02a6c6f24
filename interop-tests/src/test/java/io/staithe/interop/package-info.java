/** Clients of registries that are written in Java push to a real server and pull from it. */
@NullMarked
package io.staithe.interop;

import org.jspecify.annotations.NullMarked;
