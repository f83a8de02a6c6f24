/** The door to the images of a repository: push, pull, describe, list, delete, referrers. */
@NullMarked
package io.staithe.registry.image;

import org.jspecify.annotations.NullMarked;
