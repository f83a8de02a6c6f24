/** The blob store that needs nothing but a folder. */
@NullMarked
package io.staithe.registry.file;

import org.jspecify.annotations.NullMarked;
