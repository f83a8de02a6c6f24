/** A disk that forgets what was not forced, as a file system for tests. */
@NullMarked
package io.staithe.registry.disk;

import org.jspecify.annotations.NullMarked;
