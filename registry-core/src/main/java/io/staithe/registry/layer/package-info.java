/** The door to the layers of a repository: upload, mount, read, delete. */
@NullMarked
package io.staithe.registry.layer;

import org.jspecify.annotations.NullMarked;
